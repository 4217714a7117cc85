/** Family names of one sign, the commonest of China, Taiwan and Hong Kong first. */
const chinese = new Set(
  '王李张劉刘陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧韩韓冯馮曹彭曾肖田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈韦韋付方白邹鄒孟熊秦邱江尹薛闫段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴洪施倪莊庄',
)
/** Family names of Japan, which mostly have two signs. */
const japanese = new Set(
  '佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡部 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 齋藤 斉藤 清水 山崎 阿部 池田 橋本 山下 石川 中島 前田 藤田 後藤 小川 岡田 村上 長谷川 近藤 石井 坂本 遠藤 藤井 青木 福田 三浦 西村 藤原 太田 松田 岡本 原田 中川 中野 小野 竹内 田村 金子 中山 和田 石田 上田 森田 柴田 酒井 工藤 横山 宮崎 宮本 内田 高木 安藤 谷口 大野 丸山 今井 高田 藤本 武田 村田 上野 杉山 増田 平野 大塚 千葉 久保 松井 小島 岩崎 桜井 野口 松尾 野村 木下 菊地 佐野 大西 杉本 新井 菅原 市川 水野 小松 島田 古川 小山 高野 西田 菊池 北村 五十嵐 福島 安田 中田 平田 川口 西川 川崎 飯田 東 本田 吉川 沢田 久保田 辻 関 秋山 服部 岩田 吉村'.split(
    ' ',
  ),
)
/** Family names of Korea: five of them are those of half of all people. */
const korean = new Set(
  '김이박최정강조윤장임한오서신권황안송류홍전고문손양배백허유남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용',
)

/**
 * True for a text that is a name of an East Asian person and nothing else: a common family name with one or two
 * signs behind it; Chinese names of two signs look like any word. Short words of interfaces look the same but for the family name.
 */
export function isEastAsianName(text: string): boolean {
  const name = text.replace(/[\s\u3000]/g, '')
  if (name.length < 2 || name.length > 6 || text.length > 7) return false
  if (/^[\uac00-\ud7a3]{3}$/.test(name)) return korean.has(name.slice(0, 1))
  if (!/^[\u3040-\u30ff\u3400-\u9fff々]+$/.test(name)) return false
  for (const length of [3, 2]) {
    const given = name.length - length
    if (japanese.has(name.slice(0, length)) && given > 0 && given < 4) return true
  }
  return chinese.has(name.slice(0, 1)) && name.length === 3 && !/[\u3040-\u30ff]/.test(name)
}
