const nouns = new Set(
  `report reports claim claims call calls demand demands question comment comments note notes promise promises plan
  request requests order orders read point points state states tweet tweets post posts remark remarks view views
  address warning text testimony vow vows pledge pledges estimate estimates forecast forecasts sign signal signals
  review quote quotes ask recall update brief notice speak talk lecture label brand press push pitch appeal
  complaint praise hail laud volunteer offer reason venture voice shout cry scream whisper rule rules guess doubt
  term terms attack attacks mock tease lie lies fear fears hope hopes worry suspect project command counter mention finding findings release repeat start finish joke jokes
  protest protests complaints brag boast crack fire fires shot shots answer answers reply replies response feeling saying object objects urge counsel move charge charges show shows`.split(
    /\s+/,
  ),
)

/** Returns true for forms that are as often nouns: "report", "state". */
export function isOftenNoun(form: string): boolean {
  return nouns.has(form)
}
