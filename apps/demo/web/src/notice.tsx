import type { ComponentChildren } from 'preact'

/** Something went wrong: what, and what to try. */
export function Trouble(props: { title: string; code: string; children: ComponentChildren }) {
  return (
    <section class="notice trouble">
      <h1 tabIndex={-1}>{props.title}</h1>
      {props.children}
      <p class="code">{props.code}</p>
    </section>
  )
}

/** Nothing was found: why that may be, and where to go. */
export function Empty(props: { title: string; children: ComponentChildren }) {
  return (
    <section class="notice empty">
      <h2>{props.title}</h2>
      {props.children}
    </section>
  )
}

/** The findings are on their way. */
export function Loading() {
  return (
    <section class="notice loading" aria-busy="true">
      <h1 tabIndex={-1}>Loading the findings …</h1>
      <div class="skeleton" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </div>
    </section>
  )
}
