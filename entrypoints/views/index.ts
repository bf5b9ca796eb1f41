import '../../lib/page/own-globals.ts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ViewsWorld } from '../reader/views-script.ts';
import { ArticleViews } from './article-views.tsx';
import { pickRegion } from './region-picker.tsx';

/** The reader fetches this script when something is to be shown; the browser may run it again, and a page has one of it. */
export default defineUnlistedScript(() => {
  (globalThis as ViewsWorld).duizhaoViews ??= { ArticleViews, pickRegion };
});
