export { englishBackground } from './story/english.ts'
