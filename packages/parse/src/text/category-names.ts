const categories = new Set(
  'business|sports|sport|politics|health|general|entertainment|technology|tech|world|national|local|opinion|science|lifestyle|culture|economy|finance|markets|education|travel|environment|crime|news|arts|food|style|international|wirtschaft|politik|kultur|wissen|panorama|économie|politique|santé|culture|monde|economía|política|deportes|salud|mundo|cultura|economia|esportes|saúde|sport|politica|cronaca|esteri|экономика|политика|спорт|общество|мир|культура|ekonomi|siyaset|spor|gündem|sağlık|dünya|أعمال|رياضة|سياسة|صحة|عام|ترفيه|اقتصاد|تكنولوجيا|ثقافة|经济|政治|体育|国际|社会|スポーツ|経済|政治|社会|国際|정치|경제|사회|국제|스포츠|문화'.split(
    '|',
  ),
)

/** True for the name of a news section in one of many languages. */
export const isCategory = (text: string): boolean => categories.has(text.toLowerCase())
