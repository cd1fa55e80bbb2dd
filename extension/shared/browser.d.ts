/** Which browser this build is for. */
declare const BROWSER: 'chromium' | 'firefox';
