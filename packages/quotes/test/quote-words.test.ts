import { expect, test } from 'vitest'
import { sameSpeaker } from '../src/same/speakers.ts'
import { splitQuoteWords } from '../src/same/words.ts'

test.each([
  ['We are ready', 'we are ready'],
  ["We're ready, aren't we?", 'we are ready are not we'],
  [
    "They've said they'll go, I'm sure she'd stay",
    'they have said they will go i am sure she would stay',
  ],
  ["It can't, won't and ain't; let's go", 'it can not will not and is not let us go'],
  ["I'm gonna wanna and gotta get 'em", 'i am going to want to and got to get em'],
  ["He's here, that's it", 'he is here that is it'],
  ["The board's plan, Ada's boat", 'the board plan ada boat'],
  ['rock ’n’ roll o’clock', 'rock n roll oclock'],
  ['the colour of labour, two per cent towards grey', 'the color of labor 2 per cent toward gray'],
  ['Uh, we, um, paid $1,200.50 in 2031', 'we paid 1200.50 in 2031'],
  ['one, 2.Next', '1 2 next'],
  ['3,x and 4.5', '3 x and 4.5'],
  ['Zoë says: 20%', 'zoë says 20'],
  ['', ''],
])('the words of %j are %j', (text, words) => {
  expect(splitQuoteWords(text).forms.join(' ')).toBe(words)
})

test('words keep their places, and say whether an editor put them in or left others out', () => {
  const text = 'We … will [the board] not. . .. go] ...... now'
  const { forms, starts, ends, inserted, elisions } = splitQuoteWords(text)
  expect(forms.map((_, at) => text.slice(starts[at], ends[at]))).toEqual(
    'We will the board not go now'.split(' '),
  )
  expect(forms.filter((_, at) => inserted[at])).toEqual(['the', 'board'])
  expect(elisions).toEqual([1, 5, 6])
  expect(splitQuoteWords("we're").starts).toEqual([0, 0])
  expect(splitQuoteWords("we're").ends).toEqual([5, 5])
})

test.each([
  ['Ada Novak', 'Ada Novak', true],
  ['Ada Novak', 'Novak', true],
  ['Ada Novak', 'Ada Lund', false],
  ['Ada Novak', 'Ben Cole', false],
  ['Sen. Ada Novak', 'President Ada Novak', true],
  ['Sen. Novak', 'Sen. Cole', false],
  ['Novak, the mayor', 'Ada Novak', true],
  ['Novak’s', 'Novak', true],
  ['Ada Maria Novak', 'Ada Novak', true],
  ['Ada Maria Novak', 'Ben Maria Cole', false],
  ['the mayor', 'Ada Novak', null],
  ['Ada Novak', 'the mayor', null],
  ['Mr. President', 'Ada Novak', null],
  ['they', 'Ada Novak', null],
  ['Ada Novak', 'She', null],
  [null, 'Ada Novak', null],
  ['Ada Novak', null, null],
  ['', 'Ada Novak', null],
])('whether %j and %j are one speaker: %j', (one, other, answer) => {
  expect(sameSpeaker(one, other)).toBe(answer)
})
