import type { Plugin } from 'vite';

export function deskInDevelopment(): Plugin;
