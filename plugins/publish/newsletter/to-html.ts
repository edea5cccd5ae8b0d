import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Newsletter, NewsItem } from './sections.ts';

const writer = unified().use(rehypeStringify).freeze();

/** Mail programs know little of styles, and only on the elements themselves; colours are left to the reader's. */
const STYLES = {
  body: 'margin:0;padding:24px 16px;font-family:Georgia,serif;font-size:17px;line-height:1.5',
  column: 'max-width:640px;margin:0 auto',
  topic: 'margin:32px 0 8px;font-size:14px;font-family:Arial,sans-serif;letter-spacing:0.02em',
  title: 'margin:20px 0 4px;font-size:19px;line-height:1.3;font-weight:normal',
  by: 'margin:0 0 6px;font-size:14px;font-family:Arial,sans-serif',
  text: 'margin:0 0 8px',
};

/** A newsletter as HTML for e-mail: one column, nothing from elsewhere, and sense without styles. */
export function toHtml({ title, date, address, sections, left }: Newsletter): string {
  const page = h(null, [
    { type: 'doctype' },
    h('html', { lang: 'en' }, [
      h('head', [
        h('meta', { charset: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width' }),
        h('meta', { name: 'robots', content: 'noindex' }),
        h('title', title),
      ]),
      h('body', { style: STYLES.body }, [
        h('div', { style: STYLES.column }, [
          h('h1', { style: 'margin:0;font-weight:normal' }, [h('a', { href: address }, title)]),
          date === undefined ? null : h('p', { style: STYLES.by }, date),
          ...sections.flatMap((section) => [
            h('h2', { style: STYLES.topic }, section.title),
            ...section.items.flatMap(itemToHtml),
          ]),
          left > 0 ? h('p', [h('a', { href: address }, `And ${left} more`)]) : null,
        ]),
      ]),
    ]),
  ]);
  return `${writer.stringify(page)}\n`;
}

function itemToHtml({ title, address, authors, venue, summary }: NewsItem) {
  const by = [authors, venue].filter(Boolean).join(' · ');
  return [
    h('h3', { style: STYLES.title }, [h('a', { href: address }, title)]),
    ...(by === '' ? [] : [h('p', { style: STYLES.by }, by)]),
    ...(summary === '' ? [] : [h('p', { style: STYLES.text }, summary)]),
  ];
}
