import { segmentSentences, tokenize } from '@wirecopy/document'
import { parse } from 'parse5'
import { Bench } from 'tinybench'
import type { Engine } from '../engines/engine.ts'
import { peers } from '../engines/peers.ts'
import { measuredEngines } from '../engines/wirecopy.ts'
import type { ParseInput } from '../systems/system.ts'
import { type Corpora, type Corpus, corpusFor } from './corpora.ts'

/** How fast one engine works, in processor time of the whole process. */
export interface Throughput {
  /** What is measured: `parse (HTML)`, `entities`, `tokens`. */
  job: string
  engine: string
  own: boolean
  itemsPerSecond: number
  megabytesPerSecond: number
  /** 0 where tokens are no measure of the work. */
  tokensPerSecond: number
  /** For a peer: how many times as fast our package does the same job; null where either fails. */
  ownRatio: number | null
  /** Why there are no figures, else null. */
  failure: string | null
}

interface Contest {
  job: string
  engine: string
  own: boolean
  corpus: Corpus<unknown>
  /** Runs once over the corpus. */
  run(): unknown
}

/** Processor time, so that other programs on the machine don't show in the figures. */
function processorMilliseconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Returns the throughput of every engine on generated text, all in one run. */
export async function measureThroughput(
  corpora: Corpora,
  options: {
    milliseconds?: number
    /** Measures only what has this in its job or engine. */
    only?: string
    onStart?: (name: string) => void
  } = {},
): Promise<Throughput[]> {
  const results: Throughput[] = []
  const failures: Throughput[] = []
  const contests = [...textToolContests(corpora), ...treeContests(corpora)]
  for (const engine of [...measuredEngines, ...peers]) {
    try {
      contests.push(...(await engineContests(engine, corpora)))
    } catch (error) {
      failures.push(failed(engine.command, engine.name, measuredEngines.includes(engine), error))
    }
  }
  for (const { job, engine, own, corpus, run } of contests) {
    if (!`${job} ${engine}`.includes(options.only ?? '')) continue
    options.onStart?.(`${job} ${engine}`)
    const bench = new Bench({
      now: processorMilliseconds,
      time: options.milliseconds ?? 1000,
      iterations: 3,
      warmupTime: 200,
      warmupIterations: 2,
      throws: true,
    })
    bench.add(engine, async () => {
      await run()
    })
    const [task] = await bench.run()
    const result = task?.result
    if (!result || !('latency' in result)) {
      failures.push(failed(job, engine, own, new Error('no result')))
      continue
    }
    const seconds = result.latency.mean / 1000
    results.push({
      job,
      engine,
      own,
      itemsPerSecond: corpus.inputs.length / seconds,
      megabytesPerSecond: corpus.megabytes / seconds,
      tokensPerSecond: corpus.tokens / seconds,
      ownRatio: null,
      failure: null,
    })
  }
  return withRatios([...results, ...failures])
}

/** Returns the jobs of an engine; throws where it cannot be loaded or answers with an error. */
async function engineContests(engine: Engine, corpora: Corpora): Promise<Contest[]> {
  const answerer = (await engine.load()) as (inputs: readonly unknown[]) => Promise<object[]>
  const own = measuredEngines.includes(engine)
  const contest = async (job: string, corpus: Corpus<unknown>): Promise<Contest> => {
    const [answer] = await answerer(corpus.inputs.slice(0, 1))
    if (answer && 'error' in answer) throw new Error(JSON.stringify(answer.error))
    return { job, engine: engine.name, own, corpus, run: () => answerer(corpus.inputs) }
  }
  if (engine.command !== 'parse') {
    return [await contest(engine.command, corpusFor(engine.command, corpora))]
  }
  const contests = [await contest('parse (HTML)', corpora.html)]
  if (corpora.pages) contests.push(await contest('parse (pages of the folder)', corpora.pages))
  if (own) contests.push(await contest('parse (flat text)', corpora.flat))
  return contests
}

/** The text tools, against what the platform has. */
function textToolContests({ texts: corpus }: Corpora): Contest[] {
  const texts = corpus.inputs.map(({ text }) => text)
  const words = new Intl.Segmenter('en', { granularity: 'word' })
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
  const count = (segments: Iterable<unknown>): number => {
    let total = 0
    for (const _ of segments) total++
    return total
  }
  const each = (work: (text: string) => number) => () =>
    texts.reduce((total, text) => total + work(text), 0)
  const own = '@wirecopy/document'
  const platform = 'Intl.Segmenter'
  return [
    { job: 'tokens', engine: own, own: true, corpus, run: each((text) => tokenize(text).count) },
    {
      job: 'tokens',
      engine: platform,
      own: false,
      corpus,
      run: each((text) => count(words.segment(text))),
    },
    {
      job: 'sentences',
      engine: own,
      own: true,
      corpus,
      run: each((text) => segmentSentences(text).length),
    },
    {
      job: 'sentences',
      engine: platform,
      own: false,
      corpus,
      run: each((text) => count(sentences.segment(text))),
    },
  ]
}

/** The tree alone, which every extractor of pages has to build: what the rest of the work adds to it. */
function treeContests({ html, pages }: Corpora): Contest[] {
  const contest = (job: string, corpus: Corpus<ParseInput>): Contest => ({
    job,
    engine: 'parse5, the tree alone',
    own: false,
    corpus,
    run: () =>
      corpus.inputs.reduce((sum, input) => sum + parse(input.html ?? '').childNodes.length, 0),
  })
  const contests = [contest('parse (HTML)', html)]
  if (pages) contests.push(contest('parse (pages of the folder)', pages))
  return contests
}

function withRatios(results: readonly Throughput[]): Throughput[] {
  const jobs = [...new Set(results.map(({ job }) => job))]
  return jobs.flatMap((job) => {
    const group = results.filter((result) => result.job === job)
    const own = group.find((result) => result.own && result.failure === null)
    return group.map((result) => ({
      ...result,
      ownRatio:
        own && !result.own && result.failure === null
          ? own.itemsPerSecond / result.itemsPerSecond
          : null,
    }))
  })
}

function failed(job: string, engine: string, own: boolean, error: unknown): Throughput {
  return {
    job,
    engine,
    own,
    itemsPerSecond: 0,
    megabytesPerSecond: 0,
    tokensPerSecond: 0,
    ownRatio: null,
    failure: error instanceof Error ? error.message : String(error),
  }
}
