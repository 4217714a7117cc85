/** What the command line says of itself. */
export const usage = `usage:
evaluate DATA_FOLDER [options]   score the packages on the gold data found in a folder
  --task TASK       only this task (parse, entities, coreference, quotes, dedupe, same-quotes, flat); may be repeated
  --file WORDS      only files whose name holds these words; may be repeated
  --command PATH    run this built command line instead of the packages in this process
  --alone           score quotes without the names of entities as well
  --peers           score the JavaScript peers as well
  --train           read training files too
  --limit N         at most N rows of a file
  --errors N        list up to N errors of each file
  --json            reports as JSON instead of tables

evaluate check [DATA_FOLDER] [options]   look for throws, inexact spans, slow inputs, growth beyond linear
  --command NAME    only parse, entities or quotes; may be repeated
  --limit N         at most N rows of a file (100)
  --mutations N     damaged forms of each input as well (1)
  --length N        characters of the longest attack (400000)
  --json            findings as JSON

evaluate bench [DATA_FOLDER] [options]   throughput, memory and size of the packages and their peers,
                    on generated text and on the pages of the folder
  --only WORDS      only the throughput of jobs and engines with these words in their names
  --quick           fewer inputs and shorter runs
  --json            figures as JSON instead of tables

evaluate results [DATA_FOLDER] [options]   write accuracy, throughput, memory and size to results.md
  --output FILE     another file than results.md of this package
  --pages N         at most N pages of a file, which peers take long for
  --quick           fewer inputs and shorter runs
`
