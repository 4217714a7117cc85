export { type FileJobInput, type FileJobOptions, fileJobs, readStretch } from './node/file-jobs.ts'
export {
  type ArchiveHome,
  isNodeArchive,
  type NodeArchive,
  openArchive,
} from './node/open-archive.ts'
export {
  type Enqueued,
  type Job,
  type JobReader,
  openWorkQueue,
  type Worked,
  type WorkOptions,
  type WorkQueue,
  type WorkQueueOptions,
} from './node/work-queue.ts'
