import type { Plugin } from 'vite';

export function plansInDevelopment(): Plugin;
