import { describe, expect, it } from 'vitest'
import { choose, p, plain } from './choose-blocks.ts'

describe('what is chosen by score', () => {
  it('is what scores above the limit, with sentences beside it that score a little lower', () => {
    expect([
      choose(
        p(0.61, plain('One')) +
          p(0.6, `${plain('Two')} and`) +
          p(-0.8, plain('Three')) +
          p(2, plain('Four')) +
          p(-0.91, plain('Five')),
      ),
      choose(p(2, plain('One')) + p(0, plain('Two')) + p(0, plain('Three'))),
      choose(p(2, plain('One')) + p(0, plain('Two'), ' class="x"')),
      choose(`${p(2, plain('One'))}<div>${p(0, plain('Two'))}</div>`),
      choose(`${p(2, plain('One'))}<h2 title="0">${plain('Two')}</h2>`),
      choose(p(2, plain('One')) + p(0, `<a href="x">${plain('Two')}</a>`)),
      choose(p(2, plain('One')) + p(0, plain('Two').replace('.', ''))),
      choose(`<div title="2">${plain('One')}<br><br>${plain('Two')}</div>`),
    ]).toEqual([
      ['One of the old harbour c', 'Three of the old harbour', 'Four of the old harbour '],
      ['One of the old harbour c', 'Two of the old harbour c'],
      ['One of the old harbour c'],
      ['One of the old harbour c'],
      ['One of the old harbour c'],
      ['One of the old harbour c'],
      ['One of the old harbour c'],
      ['One of the old harbour c', 'Two of the old harbour c'],
    ])
  })

  it('is also what lies far from the sure paragraphs, where most of its element and style is sure', () => {
    const advert = '<div title="-4">Advertisement</div>'
    const unsure = p(0, plain('Two')) + advert + p(0, plain('Three'))
    expect([
      choose(p(2, plain('One')) + advert + p(2, plain('Half')) + advert + unsure),
      choose(p(2, plain('One')) + advert + unsure + advert + p(0, plain('Four'))),
    ]).toEqual([
      [
        'One of the old harbour c',
        'Half of the old harbour ',
        'Two of the old harbour c',
        'Three of the old harbour',
      ],
      ['One of the old harbour c'],
    ])
  })

  it('is more where the sure part is a crumb', () => {
    expect([
      choose(
        p(1, 'A crumb of text.') + p(-1.8, plain('One')) + p(-1.8, plain('Two'), ' class="y"'),
      ),
      choose(p(1, plain('Crumb')) + p(-1.8, plain('One')) + p(-1.8, plain('Two'), ' class="y"')),
      choose(p(1, 'A crumb of text.') + p(-1.9, plain('One'))),
    ]).toEqual([
      ['A crumb of text.', 'One of the old harbour c', 'Two of the old harbour c'],
      ['Crumb of the old harbour'],
      ['A crumb of text.'],
    ])
  })

  it('is cut at a loose heading', () => {
    expect([
      choose(
        `<h2 title="1">Head</h2>${p(1, plain('One'))}<h2 title="1">Loose</h2><h3 title="1">Ends</h3>`,
      ),
      choose('<h2 title="1">Head of it</h2>'),
      choose(
        `${p(1, plain('One'))}<h3 title="1">First</h3><h3 title="1">Second</h3><h3 title="1">Third</h3>`,
      ),
    ]).toEqual([
      ['Head', 'One of the old harbour c'],
      ['Head of it'],
      ['One of the old harbour c', 'First', 'Second', 'Third'],
    ])
  })
})

describe('a standfirst', () => {
  const lead = 'The oldest lock of the canal closes for a winter'
  const story = p(3, plain('Story'))
  const under = (inner: string, description = '') =>
    choose(
      `<h1>Old lock closes</h1>${inner}${story}`,
      `<title>Old lock closes</title><meta name="description" content="${description}">`,
    )[0]
  it('is what the description says, what is marked as a lead, or a sentence under the headline', () => {
    expect([
      under(p(-5, lead), lead),
      under(p(-5, `${lead} and more`), lead),
      under(p(-5, lead), `${lead} and more`),
      under(p(-5, 'The oldest lock of the canal'), lead),
      under(p(-5, lead), 'Another thing is said of the lock here'),
      under(p(-5, lead), 'Short lead'),
      under(p(-5, lead, ' class="standfirst"')),
      under(`<div class="lead">${p(-5, lead)}</div>`),
      under(p(-5, 'The oldest lock of all of this canal closes', ' class="lead"')),
      under(p(-5, 'The grand-canal-administration says goodbye', ' class="lead"')),
      under(p(-1.4, `${lead} for all boats.`)),
      under(p(-1.5, `${lead} for all boats.`)),
      under(p(-1.4, `${lead} for all boats`)),
      under(p(-1.4, 'The oldest lock closes for one long winter.')),
      under(`<ul><li title="-1">${lead} for all.</li></ul>`),
      under(`<figure>${p(-1, `${lead} for all.`)}</figure>`),
      under(`<nav>${p(-1, `${lead} for all.`)}</nav>`),
      under(p(-1, `<a href="x">${lead}</a> for all.`)),
      under(`<div hidden>${p(-1, `${lead} for all.`)}</div>`),
      under(p(-5, 'x').repeat(5) + p(-1, `${lead} for all.`)),
      under(p(-5, 'x').repeat(6) + p(-1, `${lead} for all.`)),
      under(p(-5, 'x').repeat(6) + p(-5, lead), lead),
      under(p(-5, `${lead} ${'and on '.repeat(210)}.`, ' class="lead"')),
      choose(`${p(-1, `${lead} for all.`)}${story}<h1>Old lock closes</h1>`)[0],
    ]).toEqual([
      'The oldest lock of the c',
      'The oldest lock of the c',
      'The oldest lock of the c',
      'Story of the old harbour',
      'Story of the old harbour',
      'Story of the old harbour',
      'The oldest lock of the c',
      'The oldest lock of the c',
      'The oldest lock of all o',
      'Story of the old harbour',
      'The oldest lock of the c',
      'Story of the old harbour',
      'Story of the old harbour',
      'Story of the old harbour',
      'Story of the old harbour',
      'Story of the old harbour',
      'Story of the old harbour',
      'Story of the old harbour',
      'Story of the old harbour',
      'The oldest lock of the c',
      'Story of the old harbour',
      'The oldest lock of the c',
      'Story of the old harbour',
      'Story of the old harbour',
    ])
  })
})

describe('what is dropped of the chosen', () => {
  const title = '<title>Old lock closes</title>'
  it('is headline, byline and time above the text', () => {
    expect([
      choose(
        `<h1 title="1">Old lock closes</h1>${p(1, 'Old lock closes')}${p(1, 'By Ann Oak')}${p(1, 'July 26, 2025')}${p(1, plain('One'))}`,
        title,
      ),
      choose(p(1, 'Old lock closes'), title),
      choose('<h1 title="1">Old lock closes</h1>', title),
      choose(
        p(1, plain('One')) +
          p(1, plain('Two')) +
          p(1, 'By Ann Oak') +
          p(1, 'July 26, 2025') +
          p(1, 'Old lock closes'),
        title,
      ),
      choose(p(1, 'A line that says not much.') + p(1, 'By Ann Oak') + p(1, plain('One'))),
      choose(
        p(1, 'Line.').replace('Line', 'Line one') +
          p(1, 'Line two.') +
          p(1, 'Line three.') +
          p(1, 'Line four.') +
          p(1, 'Line five.') +
          p(1, 'Line six.') +
          p(1, 'July 26, 2025'),
      ),
    ]).toEqual([
      ['One of the old harbour c'],
      ['Old lock closes'],
      [],
      [
        'One of the old harbour c',
        'Two of the old harbour c',
        'By Ann Oak',
        'July 26, 2025',
        'Old lock closes',
      ],
      ['A line that says not muc', 'One of the old harbour c'],
      [
        'Line one.',
        'Line two.',
        'Line three.',
        'Line four.',
        'Line five.',
        'Line six.',
        'July 26, 2025',
      ],
    ])
  })

  it('is interface, copies, labels and lone links', () => {
    const story = p(1, plain('One')) + p(1, plain('Two'))
    const wide = story + p(1, plain('Three')) + p(1, plain('Four'))
    const link = (text: string) => p(1, `<a href="/x">${text}</a>`)
    expect([
      choose(
        story +
          p(1, 'Share') +
          p(1, 'Advertisement') +
          '<h2 title="1">Share</h2>' +
          p(1, plain('Three')),
      ),
      choose(`${story}<button title="1">Any label</button>${p(1, plain('Three'))}`),
      choose(story + p(1, plain('One')) + p(1, plain('Three'))),
      choose(story + p(1, 'Again') + p(1, 'Again') + p(1, plain('Three')) + p(1, 'Again')),
      choose(story + p(1, 'Again.') + p(1, 'Again.') + p(1, plain('Three')) + p(1, 'Again.')),
      choose(story + p(1, '<b>Bold</b>') + p(1, '<b>Bold</b>') + p(1, '<b>Bold</b>')),
      choose(story + p(1, 'Twice') + p(1, 'Twice')),
      choose(wide + link('Bridge toll to rise in the spring')),
      choose(wide + link('Bridge toll to rise in the spring.')),
      choose(wide + link('Bridge toll to rise in th')),
      choose(wide + link('Bridge toll to rise in t')),
      choose(
        link('Bridge toll to rise in the spring') +
          link('Ferry stays on the quay for days') +
          p(1, plain('One')),
      ),
      choose(
        p(1, '旧水闸星期一关闭，新水闸已经开放，船只改走新水闸，市议会说。'.repeat(2)) +
          p(1, '旧水闸星期一关闭，新水闸已经开放，船只改走新水闸，市议会说。'.repeat(2)),
      ),
    ]).toEqual([
      ['One of the old harbour c', 'Two of the old harbour c', 'Share', 'Three of the old harbour'],
      ['One of the old harbour c', 'Two of the old harbour c', 'Three of the old harbour'],
      ['One of the old harbour c', 'Two of the old harbour c', 'Three of the old harbour'],
      ['One of the old harbour c', 'Two of the old harbour c', 'Three of the old harbour'],
      [
        'One of the old harbour c',
        'Two of the old harbour c',
        'Again.',
        'Three of the old harbour',
      ],
      ['One of the old harbour c', 'Two of the old harbour c', 'Bold', 'Bold', 'Bold'],
      ['One of the old harbour c', 'Two of the old harbour c', 'Twice', 'Twice'],
      [
        'One of the old harbour c',
        'Two of the old harbour c',
        'Three of the old harbour',
        'Four of the old harbour ',
      ],
      [
        'One of the old harbour c',
        'Two of the old harbour c',
        'Three of the old harbour',
        'Four of the old harbour ',
        'Bridge toll to rise in t',
      ],
      [
        'One of the old harbour c',
        'Two of the old harbour c',
        'Three of the old harbour',
        'Four of the old harbour ',
      ],
      [
        'One of the old harbour c',
        'Two of the old harbour c',
        'Three of the old harbour',
        'Four of the old harbour ',
        'Bridge toll to rise in t',
      ],
      ['Bridge toll to rise in t', 'Ferry stays on the quay ', 'One of the old harbour c'],
      ['旧水闸星期一关闭，新水闸已经开放，船只改走新水闸'],
    ])
  })

  it('is a list of teasers, with its heading', () => {
    const item = (label: string) =>
      `<li title="1">${label}: <a href="/${label}">Boats wait on the old canal</a></li>`
    const list = (...items: string[]) => `<h3 title="1">More</h3><ul>${items.join('')}</ul>`
    const around = (inner: string) => choose(p(1, plain('One')) + inner + p(1, plain('Two')))
    expect([
      around(list(item('Storm'), item('Rain'))),
      around(list(item('Storm'))),
      around(list(item('Storm'), '<li title="1">No link in this item at all.</li>')),
      around(list(item('Storm'), item('Rain').replace('</a>', '.</a>'))),
      around(
        p(1, 'READ IT | <a href="x">Boats wait on the canal</a>') +
          p(1, plain('Mid')) +
          p(1, 'READ IT | <a href="y">Boats still wait there</a>'),
      ),
      around(p(1, 'READ IT | <a href="x">Boats wait on the canal</a>')),
      around(
        p(1, 'No label <a href="x">Boats wait on the canal</a>') +
          p(1, 'No label <a href="y">Boats wait on a quay</a>'),
      ),
    ]).toEqual([
      ['One of the old harbour c', 'Two of the old harbour c'],
      ['One of the old harbour c', 'More', 'Storm: Boats wait on the', 'Two of the old harbour c'],
      [
        'One of the old harbour c',
        'More',
        'Storm: Boats wait on the',
        'No link in this item at ',
        'Two of the old harbour c',
      ],
      [
        'One of the old harbour c',
        'More',
        'Storm: Boats wait on the',
        'Rain: Boats wait on the ',
        'Two of the old harbour c',
      ],
      ['One of the old harbour c', 'Mid of the old harbour c', 'Two of the old harbour c'],
      ['One of the old harbour c', 'READ IT | Boats wait on ', 'Two of the old harbour c'],
      [
        'One of the old harbour c',
        'No label Boats wait on t',
        'No label Boats wait on a',
        'Two of the old harbour c',
      ],
    ])
  })

  it('is what stands in comments or notices, where it is not most of the text', () => {
    expect([
      choose(`${p(1, plain('One'))}<div class="comments">${p(1, plain('Two'))}</div>`),
      choose(
        `${p(1, 'One line.')}<div class="comments">${p(1, plain('Two'))}${p(1, plain('Three'))}</div>`,
      ),
      choose(`${p(1, plain('One'))}<div class="modal"><div>${p(1, plain('Two'))}</div></div>`),
    ]).toEqual([
      ['One of the old harbour c'],
      ['One line.', 'Two of the old harbour c', 'Three of the old harbour'],
      ['One of the old harbour c'],
    ])
  })
})
