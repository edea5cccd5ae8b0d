const text = { type: 'string' };
const number = { type: ['string', 'number'] };

/**
 * What a list of CSL-JSON items may hold, of the fields that Sheaf writes: the data model of CSL 1.0.2
 * (github.com/citation-style-language/schema, `csl-data.json`). Anything else in an item is an error, as it is there.
 */
export const CSL_SCHEMA = {
  type: 'array',
  items: {
    type: 'object',
    required: ['type', 'id'],
    additionalProperties: false,
    properties: {
      id: number,
      type: {
        enum: [
          'article',
          'article-journal',
          'book',
          'chapter',
          'document',
          'paper-conference',
          'report',
          'thesis',
        ],
      },
      author: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          properties: {
            family: text,
            given: text,
            'dropping-particle': text,
            'non-dropping-particle': text,
            suffix: text,
            literal: text,
          },
        },
      },
      issued: {
        type: 'object',
        additionalProperties: false,
        properties: {
          'date-parts': {
            type: 'array',
            minItems: 1,
            maxItems: 2,
            items: { type: 'array', minItems: 1, maxItems: 3, items: number },
          },
          literal: text,
        },
      },
      ...Object.fromEntries(
        [
          'abstract',
          'archive',
          'archive_location',
          'collection-title',
          'container-title',
          'DOI',
          'keyword',
          'language',
          'note',
          'publisher',
          'title',
          'URL',
        ].map((name) => [name, text]),
      ),
      ...Object.fromEntries(['issue', 'number', 'page', 'volume'].map((name) => [name, number])),
    },
  },
};
