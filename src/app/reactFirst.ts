// React, run as a file of its own: what it does once is over before the app's own file runs (src/begin/begin.ts).
import 'react-dom/client';
import 'react/jsx-runtime';
