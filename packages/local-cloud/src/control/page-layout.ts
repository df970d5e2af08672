/** Text made safe for HTML, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const style = `
:root{color-scheme:light dark;--paper:light-dark(#fbfaf8,#171614);--card:light-dark(#fff,#211f1c);--ink:light-dark(#23201c,#ece8e1);--soft:light-dark(#655f57,#a8a196);--line:light-dark(#e4dfd7,#37332e);--accent:light-dark(#1f5f5b,#7cc4bd);--wash:light-dark(#e8f1ef,#1d302e);--warn:light-dark(#8a2c13,#ffb59f)}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
a{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:.3rem}
.page{max-width:74rem;margin:0 auto;padding:0 1rem 3rem}
h1{font-size:1.35rem;margin:0;line-height:1.3;overflow-wrap:anywhere}
.soft{color:var(--soft)}
.small{font-size:.875rem}
button,input{font:inherit;color:inherit}
button{min-height:2.25rem;padding:.3rem .85rem;border:1px solid var(--line);border-radius:.5rem;background:var(--card);cursor:pointer}
button:hover{border-color:var(--accent)}
button.main{background:var(--accent);border-color:var(--accent);color:var(--paper)}
input{min-height:2.25rem;padding:.3rem .6rem;border:1px solid var(--line);border-radius:.5rem;background:var(--card)}
form{margin:0}
.clock{position:sticky;top:0;z-index:1;background:var(--card);border-bottom:1px solid var(--line)}
.clock>div{max-width:74rem;margin:0 auto;padding:.7rem 1rem;display:flex;flex-wrap:wrap;gap:.5rem .6rem;align-items:center}
.clock .time{margin-right:auto}.clock form:last-child{margin-left:auto}
.clock .time strong{display:block;font-size:1.05rem;font-variant-numeric:tabular-nums}
.clock form,.row{display:flex;gap:.5rem;align-items:center}
.head{display:flex;flex-wrap:wrap;gap:.3rem 1rem;align-items:baseline;justify-content:space-between;margin:1.6rem 0 .8rem}
h2{font-size:.875rem;font-weight:600;color:var(--soft);margin:1.4rem 0 .5rem}
.mails{list-style:none;margin:0;padding:0;background:var(--card);border:1px solid var(--line);border-radius:.7rem;overflow:hidden}
.mails li{position:relative;display:grid;grid-template-columns:3.6rem minmax(9rem,14rem) 1fr auto;gap:.2rem 1rem;padding:.65rem 1rem;align-items:baseline}
.mails li+li{border-top:1px solid var(--line)}
.mails li:hover{background:var(--wash)}
.mails time{font-variant-numeric:tabular-nums;color:var(--soft)}
.mails .to{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.mails .to a{position:relative;z-index:1;color:var(--soft);text-decoration:none}
.mails .to a:hover{text-decoration:underline}
.mails .subject{color:var(--ink);text-decoration:none;font-weight:600;overflow-wrap:anywhere}
.mails .subject::after{content:"";position:absolute;inset:0}
.tag{font-size:.8125rem;color:var(--accent);background:var(--wash);border-radius:1rem;padding:.05rem .6rem;white-space:nowrap}
.empty,.problem{background:var(--card);border:1px solid var(--line);border-radius:.7rem;padding:1.4rem;margin:0}
.problem{border-color:var(--warn);color:var(--warn);margin-top:1.2rem;padding:.8rem 1.1rem}
dl{display:grid;grid-template-columns:auto 1fr;gap:.15rem 1rem;margin:.8rem 0 1rem}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
.views{display:flex;gap:.3rem;margin-bottom:.7rem;flex-wrap:wrap}
.views a{padding:.3rem .85rem;border-radius:.5rem;text-decoration:none;color:var(--soft);min-height:2.25rem}
.views a[aria-current]{background:var(--wash);color:var(--accent);font-weight:600}
iframe{display:block;width:100%;height:max(28rem,calc(100vh - 19rem));border:1px solid var(--line);border-radius:.7rem;background:#fff;color-scheme:light}
pre{margin:0;white-space:pre-wrap;overflow-wrap:anywhere;font:.875rem/1.55 ui-monospace,Menlo,Consolas,monospace;background:var(--card);border:1px solid var(--line);border-radius:.7rem;padding:1rem 1.1rem}
table{border-collapse:collapse;width:100%;background:var(--card);border:1px solid var(--line);border-radius:.7rem;font-size:.875rem}
th,td{text-align:left;vertical-align:top;padding:.45rem 1rem;overflow-wrap:anywhere;border-top:1px solid var(--line)}
th{font-weight:600;color:var(--soft);white-space:nowrap;width:1%}
footer{margin-top:2rem;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem}
@media(max-width:40rem){
.mails li{grid-template-columns:1fr auto}.mails .subject{grid-column:1/-1;grid-row:2}.mails .to{grid-column:1/-1;grid-row:3}.mails .tag{grid-row:1;grid-column:2}
.clock{position:static}.clock .time{width:100%}.clock form:last-child{width:100%;flex-wrap:nowrap}.clock label{flex:1;flex-wrap:nowrap;min-width:0}.clock input{min-width:0;flex:1}
.views a{padding:.3rem .6rem}
th{white-space:normal;width:auto}th,td{display:block;border:0;padding:.15rem 1rem}tr{display:block;padding:.4rem 0;border-top:1px solid var(--line)}
}`;

/** A whole page. It runs no script and loads nothing. */
export function pageLayout(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title><style>${style}</style></head><body>${body}</body></html>`;
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** `Tue 24 Nov 2026`, in UTC. */
export function dayOf(instant: number): string {
  return dayFormat.format(instant).replace(',', '');
}

/** `14:05`, in UTC. */
export function timeOf(instant: number): string {
  return new Date(instant).toISOString().slice(11, 16);
}
