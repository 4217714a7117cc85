import { expect, it } from 'vitest'
import { splitCredit } from '../src/fields/picture-caption.ts'

it.each([
  [
    'The lock in May. Photograph: Jo Kett/The Quarry Post',
    'The lock in May.',
    'Jo Kett/The Quarry Post',
  ],
  ['The lock in May. (AP Photo/Jo Kett)', 'The lock in May.', 'AP Photo/Jo Kett'],
  ['Die Schleuse im Mai. © dpa', 'Die Schleuse im Mai.', 'dpa'],
  ['Foto: Jo Kett', null, 'Jo Kett'],
  ['L’écluse en mai | Crédit photo : Jo Kett', 'L’écluse en mai', 'Jo Kett'],
  ['Lamps on the walk. Photo by: Dana Whitcomb/KMSK', 'Lamps on the walk.', 'Dana Whitcomb/KMSK'],
  ['閘門（写真：山田花子）', '閘門', '山田花子'],
  ['Lock in May. Image courtesy of Lund Museum.', 'Lock in May.', 'Lund Museum'],
  ['The lock. Bo Elm/Getty Images', 'The lock.', 'Bo Elm/Getty Images'],
])('the credit of "%s" stands behind its caption', (text, caption, credit) => {
  expect(splitCredit(text)).toEqual({ caption, credit })
})

it.each([
  'The picture by Monet hangs in the hall.',
  'A photo by a passer-by shows the lock.',
  'The lock, photographed in May.',
  'The lock (left) and the weir (right)',
  'Bo Elm and Ann Oak talk about the image of the town. They met in May.',
])('"%s" names nobody who made the picture', (text) => {
  expect(splitCredit(text)).toEqual({ caption: text, credit: null })
})

it('a caption without words is none', () => {
  expect(splitCredit('')).toEqual({ caption: null, credit: null })
})
