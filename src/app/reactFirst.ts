// Loads React as a file of its own, so that its start-up work is done before the app's own file runs
// (src/begin/begin.ts).
import 'react-dom/client';
import 'react/jsx-runtime';
