/** Style of the page beside that of the reports. */
export const pageStyle = `
body { display: flex; flex-direction: column; min-height: 100vh; }
body > header, main { width: 100%; }
.top { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 1.5rem; align-items: start; }
.drop { display: block; border: 2px dashed var(--soft); border-radius: .75rem; padding: 2rem 1.25rem; text-align: center; background: var(--card); cursor: pointer; margin: 1rem 0; }
.drop strong { display: block; font-size: 1.15rem; } .drop small { display: block; }
.drop { position: relative; } .drop input { position: absolute; inset: 0; width: 100%; opacity: 0; cursor: pointer; font-size: 0; }
.drop input:disabled { pointer-events: none; }
.drop:hover { border-color: var(--link); } .drop strong { color: var(--link); }
.drop:focus-within { outline: 3px solid var(--focus); outline-offset: 2px; }
.over .drop { border-color: var(--link); background: var(--PERSON-fill); }
.read h1 { font-size: 1.2rem; } .read .facts { display: none; }
.read .drop { padding: .6rem 1rem; margin: .5rem 0; } .read .drop strong { font-size: 1rem; } .read .drop small { display: none; }
#status { display: block; margin: .5rem 0; min-height: 1.5em; }
/* Until the script runs it speaks of an old browser: only where that takes long is it one. */
html:not(.live) #status { animation: late 1ms 6s backwards; }
@keyframes late { from { visibility: hidden; } }
.files { margin: .5rem 0; } .files h2 { font-size: 1rem; margin: .5rem 0; display: inline-block; } .files button { float: right; min-height: 1.75rem; } .files ul { margin: 0; padding-left: 1.25rem; } #refused { color: var(--warn); }
#results { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; margin: .5rem 0; }
#results label { display: flex; gap: .5rem; align-items: center; max-width: 100%; }
#results select, #results button { font: inherit; padding: .3rem .6rem; border: 1px solid var(--soft); border-radius: .4rem; background: var(--paper); color: var(--ink); max-width: 100%; min-width: 0; }
#results button { cursor: pointer; } #results select:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
#results button[aria-pressed=true] { background: var(--ink); color: var(--paper); }
.kept { margin: .35rem 0; font-size: .9rem; } .kept button, .files button { font: inherit; border: 1px solid var(--soft); border-radius: .4rem; background: var(--paper); color: var(--ink); cursor: pointer; }
[hidden] { display: none !important; }
iframe { flex: 1 1 auto; width: 100%; min-height: 75vh; border: 0; border-top: 1px solid var(--rule); background: var(--paper); }
@media (max-width: 42rem) {
  #results { gap: .5rem; } #results label { flex: 1 1 5rem; min-width: 0; } #results label:has(#page) { flex-basis: 100%; } #results select { width: 100%; }
  #results label:has(#format) span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .top { gap: .25rem 1rem; } .drop { padding: 1.25rem 1rem; }
}
main { max-width: none; padding: 0; display: flex; flex: 1 1 auto; }
`
