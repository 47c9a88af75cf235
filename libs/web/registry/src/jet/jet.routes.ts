import { Routes } from '@angular/router';
import { provideTranslations, leaveCarefully } from '@kakehashi/web/platform';
import { registryTexts } from '../registry-texts';
import { jetTexts } from './jet-texts';

/** The routes under /reports/jet-figures. */
export const jetRoutes: Routes = [
  {
    path: '',
    providers: [provideTranslations('registry', registryTexts), provideTranslations('jetFigures', jetTexts)],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'jetFigures.title',
        loadComponent: () => import('./jet-list').then((m) => m.JetList),
      },
      {
        path: 'new',
        title: 'jetFigures.enterTitle',
        canDeactivate: [leaveCarefully],
        loadComponent: () => import('./jet-new-page').then((m) => m.JetNewPage),
      },
      {
        path: ':fiscalYear',
        title: 'jetFigures.title',
        canDeactivate: [leaveCarefully],
        loadComponent: () => import('./jet-year-page').then((m) => m.JetYearPage),
      },
    ],
  },
];
