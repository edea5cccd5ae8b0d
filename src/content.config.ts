import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import site from 'virtual:sheaf/site';
import {
  digestPageSchema,
  editionPageSchema,
  paperPageSchema,
  topicPageSchema,
} from './library/page-schemas.ts';
import { mdxLoader } from './site/mdx-loader.ts';

const { content, notes, base, renderer } = site;
const below = (folder: string) => mdxLoader({ folder, base, renderer });

export const collections = {
  papers: defineCollection({ loader: below(`${content}/papers`), schema: paperPageSchema }),
  topics: defineCollection({ loader: below(`${content}/topics`), schema: topicPageSchema }),
  editions: defineCollection({ loader: below(`${content}/editions`), schema: editionPageSchema }),
  digests: defineCollection({ loader: below(`${content}/digests`), schema: digestPageSchema }),
  notes: defineCollection({ loader: below(notes), schema: z.strictObject({}) }),
};
