import { defineConfig } from 'sheaf/config';

export default defineConfig({
  // restore: {
  //   threshold: 0.45, // from 0 to 1: what Sheaf is less sure of stays as it was received
  // },
});
