import { defineCollection } from 'astro:content';
import { file } from 'astro/loaders';
import { z } from 'astro/zod';
import site from 'virtual:sheaf/site';
import { mapSchema } from './library/map/map-schema.ts';
import {
  digestPageSchema,
  editionPageSchema,
  paperPageSchema,
  topicPageSchema,
} from './library/page-schemas.ts';
import { mdxLoader } from './site/mdx-loader.ts';
import { formerPapersLoader, formerTopicsLoader } from './site/permalinks-loader.ts';

const { content, notes, base, renderer } = site;
const below = (folder: string) => mdxLoader({ folder, base, renderer });

export const collections = {
  papers: defineCollection({ loader: below(`${content}/papers`), schema: paperPageSchema }),
  topics: defineCollection({ loader: below(`${content}/topics`), schema: topicPageSchema }),
  editions: defineCollection({ loader: below(`${content}/editions`), schema: editionPageSchema }),
  digests: defineCollection({ loader: below(`${content}/digests`), schema: digestPageSchema }),
  maps: defineCollection({ loader: file(`${content}/map.json`), schema: mapSchema }),
  formerAddresses: defineCollection({
    loader: formerPapersLoader(`${content}/permalinks.json`),
    schema: z.strictObject({ to: z.string().optional() }),
  }),
  formerTopics: defineCollection({
    loader: formerTopicsLoader(`${content}/permalinks.json`),
    schema: z.strictObject({
      title: z.string(),
      heirs: z.array(z.strictObject({ topic: z.string(), papers: z.int().positive() })),
      movedTo: z.string().optional(),
    }),
  }),
  notes: defineCollection({ loader: below(notes), schema: z.strictObject({}) }),
};
