import type { Routes } from '@angular/router';
import { provideTranslations } from '@kakehashi/web/platform';
import { leavingTexts } from './leaving-texts';

const loadComponent = async () => (await import('./leaving-page')).LeavingPage;

/** What one has to hand over before leaving, and what a colleague has. */
export const leavingRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslations('leaving', leavingTexts)],
    children: [
      { path: '', pathMatch: 'full', title: 'leaving.title', loadComponent },
      { path: ':id', title: 'leaving.title', loadComponent },
    ],
  },
];
