import { project } from '../../vitest.config.base.ts'

export default project('testing')
