import { expect, it } from 'vitest'
import { detectLanguage } from '../src/language.ts'

it('knows a language by its script or its frequent words, and says nothing of too little', () => {
  const texts = {
    en: 'The council said that the old lock will be closed for the winter and opened in spring.',
    de: 'Die alte Schleuse wird für den Winter geschlossen und im Frühling wieder geöffnet, sagte der Rat.',
    fr: 'La vieille écluse est fermée pour les mois de l’hiver et sera ouverte au printemps, dit le conseil.',
    es: 'La vieja esclusa se cierra por el invierno y se abre en la primavera, dijo el consejo de los barcos.',
    it: 'La vecchia chiusa del canale è chiusa per tutto l’inverno e sarà aperta in primavera, ha detto il consiglio.',
    pt: 'A velha eclusa do canal não abre no inverno e só abre na primavera, disse o conselho dos barcos que há.',
    nl: 'De oude sluis is in de winter dicht en wordt in het voorjaar weer open gezet, zei de raad van de stad.',
    sv: 'Den gamla slussen är stängd under vintern och öppnas på våren, säger rådet som också har en ny båt.',
    ru: 'Старый шлюз на канале закрыт, и его не откроют до весны, как это было в прошлом году, но что он нужен городу, сказал совет.',
    zh: '旧水闸星期一关闭，新水闸已经开放，市议会说。',
    ja: '古い水門は月曜日に閉まり、新しい水門が開きました。',
    ko: '오래된 수문은 월요일에 닫히고 새 수문이 열린다고 했다.',
    el: 'Η παλιά δεξαμενή κλείνει τη Δευτέρα και ανοίγει την άνοιξη.',
    he: 'התעלה הישנה נסגרת ביום שני ונפתחת באביב.',
    ar: 'قال المجلس إن القفل القديم يغلق في يوم الاثنين ويفتح في الربيع من هذا العام.',
    th: 'ประตูน้ำเก่าปิดในวันจันทร์และเปิดในฤดูใบไม้ผลิ',
    hi: 'पुराना जल द्वार सोमवार को बंद होगा और वसंत में खुलेगा।',
  }
  const found = Object.values(texts).map(detectLanguage)
  expect(found).toEqual(Object.keys(texts))
  expect(
    ['', 'the of', 'x y z 1 2 3', 'Lund Oak Elm Fir Ash Herald Quarry', '…'.repeat(40)].map(
      detectLanguage,
    ),
  ).toEqual([null, null, null, null, null])
  expect(detectLanguage(`${texts.de} ${'x'.repeat(900)} ${texts.en.repeat(20)}`)).toBe('de')
})
