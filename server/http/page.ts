/** A plain page of the server's own, in the look of the screens. @param body markup, already escaped */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<link rel="stylesheet" href="/fonts/index.css">
<style>
body { margin: 0; padding: 48px max(24px, calc(50vw - 560px)); font: 18px/1.6 'Noto Sans SC Variable', sans-serif; color: #16232e; background: #f7f5f0; }
h1 { font-size: 40px; margin: 0 0 8px; }
p { margin: 0 0 24px; color: #4a5a66; }
ul { list-style: none; margin: 32px 0; padding: 0; display: grid; gap: 16px; grid-template-columns: repeat(auto-fill, minmax(260px, 1fr)); }
li > a { display: block; padding: 24px; border: 1px solid #d9d4c9; border-radius: 12px; background: #fff; color: inherit; text-decoration: none; }
li > a strong { display: block; font-size: 24px; color: #0f5c57; }
a:focus-visible { outline: 3px solid #16232e; outline-offset: 3px; }
.paper { display: flex; flex-wrap: wrap; gap: 32px; align-items: flex-start; }
.paper figure { margin: 0; }
.paper svg { display: block; zoom: 1.2; box-shadow: 0 0 0 1px #d9d4c9; }
figcaption { color: #4a5a66; font-size: 15px; padding-top: 8px; }
</style>
</head>
<body><main>${body}</main></body>
</html>`;
}

export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
