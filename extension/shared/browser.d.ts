/** Which browser this build is for. */
declare const BROWSER: 'chromium' | 'firefox';

/** Stylesheets come as text. */
declare module '*.css' {
  const text: string;
  export default text;
}
