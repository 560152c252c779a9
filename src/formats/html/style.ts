/** Everything a page of the report is dressed with; no other file is asked for. */
export const STYLE = `
:root{--ink:#1a1f2b;--quiet:#5b6472;--line:#d5dae2;--soft:#f3f5f8;--head:#17365d;--accent:#1f5fa8;--g:#1b7f3b;--y:#b26a00;--r:#c0261c;color-scheme:light}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:64px}
body{margin:0;color:var(--ink);background:#fff;font:15px/1.6 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
header,main,footer{max-width:1240px;margin:0 auto;padding:0 20px}
header{padding-top:28px;border-bottom:3px solid var(--head)}
h1{margin:0 0 8px;font-size:28px;line-height:1.3;color:var(--head)}
.about{margin:0 0 16px;padding:0;list-style:none;color:var(--quiet);display:flex;flex-wrap:wrap;gap:0 24px}
.bar{position:sticky;top:0;z-index:2;background:#fff;border-bottom:1px solid var(--line)}
.bar>div{max-width:1240px;margin:0 auto;padding:8px 20px;display:flex;flex-wrap:wrap;gap:8px 20px;align-items:center}
.bar label{display:flex;gap:8px;align-items:center;white-space:nowrap}
.bar input{font:inherit;padding:3px 8px;border:1px solid #8a94a3;border-radius:4px;width:15em;max-width:46vw}
.bar output{color:var(--quiet);font-size:13px}
nav{position:relative}
nav summary{cursor:pointer;padding:3px 12px;border:1px solid #8a94a3;border-radius:4px;white-space:nowrap}
nav ul{position:absolute;left:0;top:100%;margin:6px 0 0;padding:10px 18px;list-style:none;background:#fff;border:1px solid var(--line);box-shadow:0 6px 24px rgba(20,30,50,.18);max-height:70vh;overflow:auto;width:max-content;max-width:88vw}
nav .l3{padding-left:18px;font-size:14px}
a{color:var(--accent)}
h2{margin:44px 0 12px;padding-bottom:6px;font-size:22px;color:var(--head);border-bottom:2px solid var(--head)}
h3{margin:32px 0 8px;font-size:18px;color:var(--head);padding-left:10px;border-left:5px solid var(--accent);line-height:1.35}
h4{margin:26px 0 6px;font-size:16px}
p{margin:8px 0}
.legend{color:var(--quiet);font-size:13px}
.t{overflow-x:auto;margin:12px 0 20px}
.picture{max-width:900px}
table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.45}
caption{caption-side:top;text-align:left;font-weight:600;padding:0 0 6px}
.sub{display:block;font-weight:400;font-size:13px;color:var(--quiet)}
th,td{border:1px solid var(--line);padding:4px 8px;vertical-align:middle;text-align:left;unicode-bidi:isolate}
thead th{background:var(--soft);color:var(--head);font-weight:600;text-align:center;padding:4px 8px}
thead th{min-width:3.4em;overflow-wrap:normal}
thead th.l,thead th.l button{text-align:left}thead th.n,thead th.n button{text-align:right}
tbody th,tfoot th{font-weight:500;min-width:7em}
tfoot th,tfoot td{background:var(--soft);font-weight:600}
.c{text-align:center}
td.n,th.n{text-align:right}
td.n,td.c{white-space:nowrap}
td.l{min-width:8em}
.q{color:var(--quiet)}
[data-t]{cursor:pointer}
td[data-t]:hover{background:#e8f0fb}g[data-t]:hover .un{text-decoration:underline}
th button{font:inherit;overflow-wrap:inherit;color:inherit;background:none;border:0;padding:2px 4px;cursor:pointer;text-align:inherit;width:100%}
thead th button{text-align:center;padding:2px 0;position:relative}
thead th button::after{position:absolute;right:-.8em;top:2px;color:var(--accent)}
th[aria-sort=ascending] button::after{content:"▴"}
th[aria-sort=descending] button::after{content:"▾"}
th button.row{padding:0;text-decoration:underline dotted #8a94a3;text-underline-offset:3px}
button:focus-visible,summary:focus-visible,input:focus-visible,a:focus-visible,.t:focus-visible{outline:3px solid #f2a900;outline-offset:1px}
button.f{font:inherit;color:inherit;background:none;border:0;border-bottom:1px dotted #8a94a3;padding:0;cursor:pointer}
.light span{margin-right:4px}
.light.g{color:var(--g)}.light.y{color:var(--y)}.light.r{color:var(--r)}
.m{margin-left:3px;color:var(--quiet)}
svg{display:block}
svg text{font-size:12px;fill:var(--ink);dominant-baseline:central}
.uv{paint-order:stroke;stroke:#fff;stroke-width:3px}
.bars{max-width:100%;height:auto}
.un{text-anchor:end}.us{fill:var(--quiet)}
rect.b{fill:#7c93b2}rect.g,circle.g{fill:var(--g)}rect.y,path.y{fill:#d98200}rect.r{fill:var(--r)}
.bars rect[height]{fill-opacity:.62}.bars rect[height="8"]{fill-opacity:1}
.sl{stroke:var(--ink);stroke-width:1.2;stroke-dasharray:4 3}
.dim{opacity:.18}
.cb{width:100%;min-width:60px;height:7px;margin-top:2px;background:#eceff4}
.st{fill:var(--ink)}
.k{padding:2px 4px;font-size:12px;line-height:1.1}.k svg{display:inline-block;vertical-align:middle;margin-right:4px}
.cl{fill:none;stroke:var(--accent);stroke-width:1.6}.cs{fill:none;stroke:#8a94a3;stroke-width:1;stroke-dasharray:3 2}
.co circle{fill:var(--accent)}
.charts{display:flex;flex-wrap:wrap;gap:8px 24px;margin:12px 0}
figure{margin:0;max-width:100%;break-inside:avoid}
figcaption{font-weight:600;font-size:14px}
dialog{width:min(860px,94vw);max-height:86vh;border:1px solid var(--line);border-radius:6px;padding:0;box-shadow:0 12px 48px rgba(20,30,50,.3);color:inherit}
dialog::backdrop{background:rgba(20,30,50,.35)}
.dh{position:sticky;top:0;background:#fff;border-bottom:1px solid var(--line);padding:10px 16px;display:flex;gap:16px;justify-content:space-between;align-items:flex-start}
.dh h2{margin:0;border:0;padding:0;font-size:17px}
.dh button{font:inherit;padding:2px 14px;white-space:nowrap}
#trace-body{padding:8px 16px 18px;font-size:14px}
#trace-body ul{list-style:none;margin:0;padding-left:18px;border-left:1px solid var(--line)}
#trace-body>ul{padding-left:0;border:0}
#trace-body li{margin:5px 0}
#trace-body span,#trace-body b,#trace-body code{unicode-bidi:isolate}
#trace-body .w{color:var(--quiet)}
.cell{background:var(--soft);padding:3px 8px;border-radius:4px}
.cell code{font:inherit;background:#fff;border:1px solid var(--line);padding:0 4px;white-space:pre-wrap}
footer{color:var(--quiet);font-size:13px;padding:30px 20px 40px}
@media (max-width:640px){body{font-size:14px}header,main,footer{padding-left:12px;padding-right:12px}.bar>div{padding:6px 12px}h1{font-size:22px}h2{font-size:19px}h3{font-size:16px}table{font-size:13px}th,td{padding:3px 5px}tbody th,tfoot th{min-width:5em}.bar input{width:9em}}
@page{size:A4;margin:14mm 12mm 16mm;@bottom-center{content:"— " counter(page) " —";font-size:9pt}}
@page across{size:A4 landscape}
@media print{
body{font-size:10pt}
header,main,footer{max-width:none;padding:0}
.bar,dialog,footer{display:none}
h1{font-size:20pt}h2{font-size:15pt;margin-top:18pt;break-after:avoid}h3{font-size:12.5pt;break-after:avoid}h4{font-size:11pt;break-after:avoid}
table{font-size:9pt}th,td{padding:1.5pt 4pt}tbody th,tfoot th{min-width:5em}
.bars{width:92mm}.co{height:20px;width:80px}.wide table{font-size:8.5pt}.wide th,.wide td{padding:1.5pt 2.5pt}.wide .co{width:64px}
.cb{margin-top:0;height:5px}
caption{break-after:avoid}
tr,figure{break-inside:avoid}
.t{overflow:visible;margin:6pt 0 12pt}.picture{max-width:none}
.wide{page:across}
th button.row,button.f{text-decoration:none;border:0}
thead th button{display:contents}thead th button::after{content:none!important}
tfoot{display:table-row-group}
.cb,rect,circle,path{print-color-adjust:exact;-webkit-print-color-adjust:exact}
thead th,tfoot th,tfoot td{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;
