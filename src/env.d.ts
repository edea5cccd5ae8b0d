declare module 'virtual:sheaf/site' {
  const site: {
    /** The folder of the generated pages. */
    content: string;
    /** The folder of the hand-written notes. */
    notes: string;
    /** The path of the site, with a slash at both ends. */
    base: string;
    /** Names the version of the code that renders pages. */
    renderer: string;
  };
  export default site;
}
