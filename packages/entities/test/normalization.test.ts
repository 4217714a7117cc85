import { describe, expect, test } from 'vitest'
import { createEntityFinder } from '../src/index.ts'

const findEntities = createEntityFinder()
const kinds = new Set(['date', 'time', 'money', 'percent', 'quantity'])

/** The values of a sentence from an article of Saturday, 2025-07-26. */
function valuesOf(text: string) {
  const { mentions } = findEntities({ text, publishedAt: '2025-07-26T10:00:00+09:00' })
  return mentions.filter(({ type }) => kinds.has(type))
}

const only = (text: string, type: string) => {
  const found = valuesOf(text).filter((mention) => mention.type === type)
  expect(found).toHaveLength(1)
  return found[0]?.value ?? null
}

describe('sums of money', () => {
  test.each([
    ['The firm raised $1.2bn in all.', 'USD', 1200000000, null],
    ['A $2-billion plan failed.', 'USD', 2000000000, null],
    ['He lost 15 million euros.', 'EUR', 15000000, null],
    ['Shares rose 12p at once.', 'GBP', 0.12, null],
    ['A fine of £3.4m was set.', 'GBP', 3400000, null],
    ['They want between $5 million and $7 million.', 'USD', 5000000, 7000000],
    ['It will cost $5 million to $7 million.', 'USD', 5000000, 7000000],
    ['It pays $15 an hour.', 'USD', 15, null],
    ['A deal worth 4.5 billion Swiss francs closed.', 'CHF', 4500000000, null],
    ['The grant is A$40 million.', 'AUD', 40000000, null],
    ['The grant is C$40,000.', 'CAD', 40000, null],
    ['Debt of 300 billion Kenyan shillings grew.', 'KES', 300000000000, null],
    ['Sales of €2.3bn were a record.', 'EUR', 2300000000, null],
    ['The state gave 2 million dollars.', 'USD', 2000000, null],
    ['He owes twenty thousand dollars.', 'USD', 20000, null],
    ['Profit was USD 4.2 million.', 'USD', 4200000, null],
    ['Costs hit EUR 30 million.', 'EUR', 30000000, null],
    ['The plant cost Rs 2,500 crore.', 'INR', 25000000000, null],
    ['The plant cost 12 lakh rupees.', 'INR', 1200000, null],
    ['The fee is $99.99.', 'USD', 99.99, null],
    ['Tickets cost five dollars.', 'USD', 5, null],
    ['A one-million-dollar prize awaits.', 'USD', 1000000, null],
    ['The $1.5 trillion budget passed.', 'USD', 1500000000000, null],
    ['A £250,000-a-week deal was signed.', 'GBP', 250000, null],
    ['It fell to 85 cents.', 'USD', 0.85, null],
    ['Oil rose to $72.40 a barrel.', 'USD', 72.4, null],
    ['It sold 20 billion yen of bonds.', 'JPY', 20000000000, null],
    ['The 300 million won prize was split.', 'KRW', 300000000, null],
    ['Some 40 million Hong Kong dollars were lost.', 'HKD', 40000000, null],
    ['The aid of NT$6,000 will be paid.', 'TWD', 6000, null],
    ['S$1.2 million was stolen.', 'SGD', 1200000, null],
    ['R$4.5 billion was set aside.', 'BRL', 4500000000, null],
    ['It owes R1.2 billion.', 'ZAR', 1200000000, null],
    ['Some N5 million was paid.', 'NGN', 5000000, null],
    ['Some RM2.5 million was paid.', 'MYR', 2500000, null],
    ['About 700,000 Swedish kronor went missing.', 'SEK', 700000, null],
    ['A bill of 9 million Danish kroner came.', 'DKK', 9000000, null],
    ['He paid 100 million Mexican pesos.', 'MXN', 100000000, null],
    ['They found $3 million-$4 million.', 'USD', 3000000, 4000000],
    ['They found $3-4 million.', 'USD', 3000000, 4000000],
    ['It was worth nearly half a billion dollars.', 'USD', 500000000, null],
    ['It spent a billion dollars.', 'USD', 1000000000, null],
    ['US$ 20 million went there.', 'USD', 20000000, null],
    ['It lost $ 20 million.', 'USD', 20000000, null],
    ['It paid 2.5m pounds.', 'GBP', 2500000, null],
    ['It got 50 million Saudi riyals.', 'SAR', 50000000, null],
    ['Investors pulled $480m out of the fund.', 'USD', 480000000, null],
    ['The club paid 70 million euros for him.', 'EUR', 70000000, null],
    ['It swung to a loss of £1.1 billion.', 'GBP', 1100000000, null],
    ['Farmers get 1,500 baht per tonne.', 'THB', 1500, null],
    ['A ransom of US$250,000 was demanded.', 'USD', 250000, null],
    ['Its market value topped $3 trillion.', 'USD', 3000000000000, null],
    ['They offered between 10 million and 15 million pounds.', 'GBP', 10000000, 15000000],
    ['It costs A$29.95 a month.', 'AUD', 29.95, null],
    ['The palace cost 400 crore rupees.', 'INR', 4000000000, null],
    ['A three-million-euro grant came.', 'EUR', 3000000, null],
    ['He won two million Swiss francs.', 'CHF', 2000000, null],
    ['The budget grew by half a billion euros.', 'EUR', 500000000, null],
    ['It fetched 1.2 million Turkish lira.', 'TRY', 1200000, null],
    ['The penalty is $1 million per day.', 'USD', 1000000, null],
    ['They raised one hundred thousand dollars.', 'USD', 100000, null],
    ['Gold rose to $2,411.30 an ounce.', 'USD', 2411.3, null],
    ['Copper was $9,120-$9,180 a tonne.', 'USD', 9120, 9180],
    ['The stake is worth 35 billion Norwegian kroner.', 'NOK', 35000000000, null],
  ])('%s', (text, currency, amount, upper) => {
    const amounts = [{ currency, amount, upper }]
    expect(valuesOf(text)).toMatchObject([{ type: 'money', value: { kind: 'money', amounts } }])
  })

  test.each([
    [
      'It cost ¥500 million (about $3.4 million).',
      [
        ['JPY', 500000000],
        ['USD', 3400000],
      ],
    ],
    [
      'It cost 3 billion rubles ($33 million).',
      [
        ['RUB', 3000000000],
        ['USD', 33000000],
      ],
    ],
    [
      'The loan is for 2 trillion won ($1.5 billion).',
      [
        ['KRW', 2000000000000],
        ['USD', 1500000000],
      ],
    ],
  ] as const)('%s', (text, sums) => {
    const amounts = sums.map(([currency, amount]) => ({ currency, amount, upper: null }))
    expect(valuesOf(text)).toMatchObject([{ type: 'money', value: { kind: 'money', amounts } }])
  })

  test('nobody counts thousands of dollars', () => {
    expect(only('He stole thousands of dollars.', 'money')).toBeNull()
  })
})

describe('percentages', () => {
  test.each([
    ['It fell 0.3 percent.', 0.3, null],
    ['Up by 3-4 percent.', 3, 4],
    ['It rose 12.5 per cent.', 12.5, null],
    ['Some 40% agreed.', 40, null],
    ['Fully one hundred percent of them came.', 100, null],
    ['A 5-percent cut came.', 5, null],
    ['A 25-per-cent tariff came.', 25, null],
    ['It fell a half percent.', 0.5, null],
    ['It fell 1 1/2 percent.', 1.5, null],
    ['Between 20% and 30% left.', 20, 30],
    ['It fell by -2.5%.', -2.5, null],
    ['The 15% levy stands.', 15, null],
    ['twenty-two percent agreed.', 22, null],
    ['Inflation slowed to 2.4 percent.', 2.4, null],
    ['It owns 51% of the bank.', 51, null],
    ['Some ninety percent of voters agreed.', 90, null],
    ['Sales dropped by 7.25 per cent.', 7.25, null],
    ['A 10-percent duty applies.', 10, null],
    ['From 5 to 6 percent, it said.', 5, 6],
    ['Two-thirds and 66.7% differ.', 66.7, null],
    ['Unemployment is 4.1 pct.', 4.1, null],
    ['Output shrank 0.05%.', 0.05, null],
    ['About three per cent went.', 3, null],
  ])('%s', (text, amount, upper) => {
    expect(only(text, 'percent')).toEqual({ kind: 'percent', amount, upper })
  })
})

describe('quantities', () => {
  test.each([
    ['The river is 350 km long.', 350, 'km', null],
    ['He ran 26.2 miles.', 26.2, 'mi', null],
    ['It covers 40 square kilometers.', 40, 'km2', null],
    ['It holds 2 million barrels.', 2000000, 'bbl', null],
    ['It weighs 80kg.', 80, 'kg', null],
    ['Winds of 120 mph hit.', 120, 'mi/h', null],
    ['It made 500 megawatts.', 500, 'MW', null],
    ['It was 30°C.', 30, 'Cel', null],
    ['It was minus 12 degrees Celsius.', -12, 'Cel', null],
    ['A 300-meter wall fell.', 300, 'm', null],
    ['It has 5,000 tonnes of rice.', 5000, 't', null],
    ['Winds of 120 kilometers per hour hit.', 120, 'km/h', null],
    ['Rates fell 25 basis points.', 25, 'bp', null],
    ['It measures 10 to 12 feet.', 10, 'ft', 12],
    ['The quake was 10 kilometers deep.', 10, 'km', null],
    ['It pumps 9.5 million barrels a day.', 9500000, 'bbl', null],
    ['A 40-foot wave hit.', 40, 'ft', null],
    ['It caught 12 tons of fish.', 12, 't', null],
    ['It reached 104 degrees Fahrenheit.', 104, '[degF]', null],
    ['Some 500 hectares burned.', 500, 'ha', null],
    ['It fell to minus 20 Celsius.', -20, 'Cel', null],
    ['The plant makes 2.4 gigawatts.', 2.4, 'GW', null],
  ])('%s', (text, amount, unit, upper) => {
    expect(only(text, 'quantity')).toEqual({ kind: 'quantity', amount, unit, upper })
  })

  test.each([
    ['It took three years.', 'P3Y'],
    ['It took two and a half hours.', 'PT2.5H'],
    ['A 10-day strike ended.', 'P10D'],
    ['A three-month truce ended.', 'P3M'],
    ['It took 45 minutes.', 'PT45M'],
    ['It took six weeks.', 'P6W'],
    ['He served four years.', 'P4Y'],
    ['The 90-minute talks ended.', 'PT90M'],
    ['A two-week truce began.', 'P2W'],
    ['It lasted an hour and a half.', 'PT1.5H'],
    ['It lasted 12 days.', 'P12D'],
    ['It lasted 48 hours.', 'PT48H'],
  ])('%s', (text, iso) => {
    expect(only(text, 'quantity')).toEqual({ kind: 'duration', iso, upper: null })
  })
})

describe('dates', () => {
  test.each([
    ['It began on Monday, July 21.', '2025-07-21', '2025-07-21'],
    ['The ban ends on 31 December.', '2025-12-31', '2025-12-31'],
    ['The ban ended on 31 December.', '2024-12-31', '2024-12-31'],
    ['It has grown over the past decade.', '2015-07-26', '2025-07-26'],
    ['The final is on Sunday.', '2025-07-27', '2025-07-27'],
    ['They met on Thursday.', '2025-07-24', '2025-07-24'],
    ['They will meet next Thursday.', '2025-07-31', '2025-07-31'],
    ['They met last Thursday.', '2025-07-24', '2025-07-24'],
    ['They will vote on Sunday.', '2025-07-27', '2025-07-27'],
    ['They met in early July.', '2025-07-01', '2025-07-10'],
    ['They met in mid-July.', '2025-07-11', '2025-07-21'],
    ['It opened in the late 1990s.', '1997-01-01', '1999-12-31'],
    ['It opened in the mid-1990s.', '1993-01-01', '1996-12-31'],
    ['It opened in the early 2000s.', '2000-01-01', '2003-12-31'],
    ['It opened in the 1980s.', '1980-01-01', '1989-12-31'],
    ["It opened in the '80s.", '1980-01-01', '1989-12-31'],
    ['It opened in the 19th century.', '1801-01-01', '1900-12-31'],
    ['It opened in 1281.', '1281-01-01', '1281-12-31'],
    ['In the summer of 2019 it closed.', '2019-06-01', '2019-08-31'],
    ['Last summer it closed.', '2024-06-01', '2024-08-31'],
    ['This summer it closed.', '2025-06-01', '2025-08-31'],
    ['Next spring it closes.', '2026-03-01', '2026-05-31'],
    ['It fell in the first quarter of last year.', '2024-01-01', '2024-03-31'],
    ['It fell in the second half of the year.', '2025-07-01', '2025-12-31'],
    ['It opened on 3 March.', '2025-03-03', '2025-03-03'],
    ['It opened on March 3rd, 2021.', '2021-03-03', '2021-03-03'],
    ['It opened on the 3rd of March 2021.', '2021-03-03', '2021-03-03'],
    ['It opened on the 3rd of March.', '2025-03-03', '2025-03-03'],
    ['It opened on Dec. 24.', '2024-12-24', '2024-12-24'],
    ['It will open on Dec. 24.', '2025-12-24', '2025-12-24'],
    ['It opened on 2021-03-04.', '2021-03-04', '2021-03-04'],
    ['It opened on 14/03/2021.', '2021-03-14', '2021-03-14'],
    ['It opened on 14.03.2021.', '2021-03-14', '2021-03-14'],
    ['It opened on 3/14/21.', '2021-03-14', '2021-03-14'],
    ['It closed two days ago.', '2025-07-24', '2025-07-24'],
    ['It closed a week ago.', '2025-07-14', '2025-07-20'],
    ['It closed ten years ago.', '2015-01-01', '2015-12-31'],
    ['It closed a month ago.', '2025-06-01', '2025-06-30'],
    ['It closed in the past two weeks.', '2025-07-12', '2025-07-26'],
    ['Over the last three years it grew.', '2022-07-26', '2025-07-26'],
    ['Over the next five years it grows.', '2025-07-26', '2030-07-26'],
    ['They met last month.', '2025-06-01', '2025-06-30'],
    ['They meet next month.', '2025-08-01', '2025-08-31'],
    ['They met earlier this month.', '2025-07-01', '2025-07-31'],
    ['They met this week.', '2025-07-21', '2025-07-27'],
    ['They meet next week.', '2025-07-28', '2025-08-03'],
    ['They met last weekend.', '2025-07-19', '2025-07-20'],
    ['They meet this weekend.', '2025-07-26', '2025-07-27'],
    ['They met over the weekend.', '2025-07-26', '2025-07-27'],
    ['They met today.', '2025-07-26', '2025-07-26'],
    ['They meet tomorrow.', '2025-07-27', '2025-07-27'],
    ['The 2023-24 season ended.', '2023-01-01', '2024-12-31'],
    ['They met on June 10-12.', '2025-06-10', '2025-06-12'],
    ['They met from June 10 to 12.', '2025-06-10', '2025-06-12'],
    ['They met from 10 to 12 June 2024.', '2024-06-10', '2024-06-12'],
    ['They met in June 2024.', '2024-06-01', '2024-06-30'],
    ['They met in June, 2024.', '2024-06-01', '2024-06-30'],
    ['They met in June.', '2025-06-01', '2025-06-30'],
    ['They met in November.', '2024-11-01', '2024-11-30'],
    ['They will meet in November.', '2025-11-01', '2025-11-30'],
    ['They met last November.', '2024-11-01', '2024-11-30'],
    ['They met in May.', '2025-05-01', '2025-05-31'],
    ['They met in November of last year.', '2024-11-01', '2024-11-30'],
    ['At the end of 2024 it closed.', '2024-01-01', '2024-12-31'],
    ['The day before yesterday it fell.', '2025-07-24', '2025-07-24'],
    ['They met the day after tomorrow.', '2025-07-28', '2025-07-28'],
    ['They met in the week of June 2.', '2025-06-02', '2025-06-02'],
    ['They met on Fri., June 6.', '2025-06-06', '2025-06-06'],
    ['They met Sept. 11, 2001.', '2001-09-11', '2001-09-11'],
    ['In H1 2025 it fell.', '2025-01-01', '2025-06-30'],
    ['In the year to June 30 it fell.', '2025-06-30', '2025-06-30'],
    ['The vote is set for Oct. 5.', '2025-10-05', '2025-10-05'],
    ['The vote was held on Oct. 5.', '2024-10-05', '2024-10-05'],
    ['It was signed on 12 September 1993.', '1993-09-12', '1993-09-12'],
    ['He died on Jan. 3, 1901.', '1901-01-03', '1901-01-03'],
    ['She was born in August 1964.', '1964-08-01', '1964-08-31'],
    ['It has run since 1978.', '1978-01-01', '1978-12-31'],
    ['The tour ends next month.', '2025-08-01', '2025-08-31'],
    ['He was jailed last Tuesday.', '2025-07-22', '2025-07-22'],
    ['He spoke late Friday.', '2025-07-25', '2025-07-25'],
    ['Talks resume Monday.', '2025-07-28', '2025-07-28'],
    ['Talks resumed Monday.', '2025-07-21', '2025-07-21'],
    ['It was the worst since the 1930s.', '1930-01-01', '1939-12-31'],
    ['Trade fell in the first six months of 2025.', '2025-01-01', '2025-06-30'],
    ['Profit rose in the fourth quarter of 2024.', '2024-10-01', '2024-12-31'],
    ['It was built in the early 1970s.', '1970-01-01', '1973-12-31'],
    ['They left six months ago.', '2025-01-01', '2025-01-31'],
    ['They left three days ago.', '2025-07-23', '2025-07-23'],
    ['In the last two years it doubled.', '2023-07-26', '2025-07-26'],
    ['It will open by December 2026.', '2026-12-01', '2026-12-31'],
    ['The season began in September.', '2024-09-01', '2024-09-30'],
    ['It was agreed in March this year.', '2025-03-01', '2025-03-31'],
    ['The rally on Saturday, 19 July drew many.', '2025-07-19', '2025-07-19'],
    ['The fair runs Aug. 1-10.', '2025-08-01', '2025-08-10'],
    ['The fair ran 3-5 May 2023.', '2023-05-03', '2023-05-05'],
    ['By the end of this year it closes.', '2025-01-01', '2025-12-31'],
    ['It happened in late October 2023.', '2023-10-22', '2023-10-31'],
    ['The 17th century saw it rise.', '1601-01-01', '1700-12-31'],
    ['He ruled in 1990-95.', '1990-01-01', '1995-12-31'],
    ['Yesterday it rained.', '2025-07-25', '2025-07-25'],
    ['On 1 April, it fell.', '2025-04-01', '2025-04-01'],
    ['It fell on April 1.', '2025-04-01', '2025-04-01'],
    ['The 2016 election was close.', '2016-01-01', '2016-12-31'],
    ['It fell in mid-2024.', '2024-05-01', '2024-08-31'],
    ['In spring 2021 it fell.', '2021-03-01', '2021-05-31'],
    ['Next Friday it opens.', '2025-08-01', '2025-08-01'],
    ["Sunday's game was lost.", '2025-07-20', '2025-07-20'],
    ['They met on Wednesday, Jan. 15.', '2025-01-15', '2025-01-15'],
  ])('%s', (text, earliest, latest) => {
    expect(only(text, 'date')).toEqual({ kind: 'interval', earliest, latest })
  })

  test.each([
    ['In fiscal 2024 it grew.'],
    ['It fell the previous day.'],
    ['It fell the following year.'],
    ['It fell two years later.'],
    ['A year earlier it fell.'],
    ['It fell in recent years.'],
    ['It fell in the third quarter.'],
    ['It fell in Q2 again.'],
  ])('%s is found, but no calendar tells when', (text) => {
    expect(only(text, 'date')).toBeNull()
  })
})

describe('times', () => {
  test.each([
    ['They met at 9:30 a.m.', 'T09:30'],
    ['They met at 9pm.', 'T21:00'],
    ['They met at 1800 GMT.', 'T18:00Z'],
    ['They met at noon.', 'T12:00'],
    ['They met at 14:05 GMT.', 'T14:05Z'],
    ['They met at 9 a.m. on Friday.', '2025-07-25T09:00'],
    ['It opens at 7.30pm.', 'T19:30'],
    ['It began at 6:45 p.m.', 'T18:45'],
    ['It ended at 11 p.m. ET.', 'T23:00'],
    ['It starts 8am on Monday.', '2025-07-28T08:00'],
    ['It fell at midnight.', 'T00:00'],
    ['It fell at 0530 GMT on Friday.', '2025-07-25T05:30Z'],
  ])('%s', (text, moment) => {
    expect(only(text, 'time')).toEqual({ kind: 'interval', earliest: moment, latest: moment })
  })
})

test.each([
  ['Flight 1842 landed.'],
  ['It has 2,019 members.'],
  ['He is 45.'],
  ['March on, she said.'],
  ['The second man left.'],
  ['He may go.'],
  ['They won 3-2.'],
  ['Article 5 applies.'],
  ['The 5th Brigade left.'],
  ['The 1,500 workers left.'],
  ['Boeing 737 jets were grounded.'],
  ['Section 301 was invoked.'],
  ['Apollo 11 landed there.'],
  ['The 76ers won 102-98.'],
  ['Room 2012 is closed.'],
  ['A second term is likely.'],
  ['Mrs. May spoke.'],
  ['The G20 met.'],
  ['Bus 1999 is late.'],
  ['Troops march on.'],
])('%s holds no value', (text) => {
  expect(valuesOf(text)).toEqual([])
})
