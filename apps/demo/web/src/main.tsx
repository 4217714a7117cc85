import { render } from 'preact'
import { App } from './app.tsx'
import './style/base.css'
import './style/shell.css'
import './style/reader.css'
import './style/views.css'

const root = document.getElementById('app')
if (root) {
  root.replaceChildren()
  render(<App />, root)
}
