import { describe, expect, it } from 'vitest'
import { parseRelativeTime } from '../src/time/relative-time.ts'

const threeHours: Record<string, string> = {
  Afrikaans: '3 uur gelede',
  Albanian: '3 orë më parë',
  Amharic: 'ከ3 ሰዓቶች በፊት',
  Armenian: '3 ժամ առաջ',
  Azerbaijani: '3 saat öncə',
  Basque: 'duela 3 ordu',
  Belarusian: '3 гадзіны таму',
  Bosnian: 'prije 3 sata',
  Burmese: 'ပြီးခဲ့သည့် ၃ နာရီ',
  Catalan: 'fa 3 hores',
  Estonian: '3 tunni eest',
  Filipino: '3 oras ang nakalipas',
  Galician: 'hai 3 horas',
  Georgian: '3 საათის წინ',
  Gujarati: '3 કલાક પહેલાં',
  Icelandic: 'fyrir 3 klukkustundum',
  Kannada: '3 ಗಂಟೆಗಳ ಹಿಂದೆ',
  Kazakh: '3 сағат бұрын',
  Korean: '세 시간 전',
  Lao: '3 ຊົ່ວໂມງກ່ອນ',
  Latvian: 'pirms 3 stundām',
  Lithuanian: 'prieš 3 valandas',
  Macedonian: 'пред 3 часа',
  Malayalam: '3 മണിക്കൂർ മുമ്പ്',
  Marathi: '३ तासांपूर्वी',
  Mongolian: '3 цагийн өмнө',
  Nepali: '३ घण्टा पहिले',
  Punjabi: '3 ਘੰਟੇ ਪਹਿਲਾਂ',
  Sinhala: 'පැය 3කට පෙර',
  Slovenian: 'pred 3 urami',
  Tamil: '3 மணிநேரம் முன்',
  Telugu: '3 గంటల క్రితం',
  Urdu: '3 گھنٹے پہلے',
  Uzbek: '3 soat oldin',
}

describe('a phrase that holds its count', () => {
  it.each(Object.entries(threeHours))('says three hours in %s', (_language, phrase) => {
    expect(parseRelativeTime(phrase)).toEqual({ count: 3, unit: 'hour' })
  })

  it('tells hours from years that are spelled alike', () => {
    expect(parseRelativeTime('преди 2 години')).toEqual({ count: 2, unit: 'year' })
    expect(parseRelativeTime('2 години тому')).toEqual({ count: 2, unit: 'hour' })
  })

  it('says a day in words of one', () => {
    for (const phrase of ['하루 전', 'kahapon', 'jučer', 'நேற்று', 'გუშინ'])
      expect([phrase, parseRelativeTime(phrase)]).toEqual([phrase, { count: 1, unit: 'day' }])
  })

  it('says nothing of how long something takes', () => {
    for (const phrase of ['3 tundi', '3 oras', '3 மணிநேரம்', '3 ժամ', '-3 min'])
      expect([phrase, parseRelativeTime(phrase)]).toEqual([phrase, null])
  })
})
