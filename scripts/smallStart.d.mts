import type { Plugin } from 'vite';

export function smallStart(): Plugin;
