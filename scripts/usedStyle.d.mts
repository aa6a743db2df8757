import type { Plugin } from 'vite';

export function usedStyle(): Plugin;
