const weekdays =
  /^(?:at|um|à|le|on|mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom|seg|ter|qua|qui|sex|пн|вт|ср|чт|пт|сб|вс|thứ|ngày|senin|selasa|rabu|kamis|jumat|sabtu|minggu|ahad|\p{L}{2,}day|\p{L}{3,}tag|mittwoch|sonnabend|\p{L}{2,}di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|\p{L}{2,}-?feira|\p{L}{3,}edì|sabato|domenica|\p{L}{3,}dag|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|\p{L}{2,}rtesi|\p{L}{3,}amba|salı|cuma|pazar|ال\p{L}{3,9}|[月火水木金土日월화수목금토일]|\p{L}{1,3}曜日?|星期\p{L}|周\p{L}|\p{L}요일|\p{L}+वार)$/u

/** True for the name of a day of the week, long or short, or a word that stands in its place ("on"). */
export const isWeekday = (text: string): boolean => weekdays.test(text.toLowerCase())
