import { defineConfig } from 'astro/config';
import { astroConfig, defaultOptions } from './src/astro-config.ts';

export default defineConfig(astroConfig(defaultOptions));
