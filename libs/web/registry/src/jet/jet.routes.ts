import { Routes } from '@angular/router';
import { provideTranslations } from '@kakehashi/web/platform';
import { jetTexts } from './jet-texts';

/** The routes under /reports/jet-figures. */
export const jetRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslations('jet', jetTexts)],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'jet.title',
        loadComponent: () => import('./jet-list').then((m) => m.JetList),
      },
      {
        path: 'new',
        title: 'jet.enterTitle',
        loadComponent: () => import('./jet-new-page').then((m) => m.JetNewPage),
      },
      {
        path: ':fiscalYear',
        title: 'jet.title',
        loadComponent: () => import('./jet-year-page').then((m) => m.JetYearPage),
      },
    ],
  },
];
