import { Routes } from '@angular/router';
import { menuPermits, signedIn } from '@kakehashi/web/platform';

/** The routes of the application; every feature is loaded lazily. */
export const routes: Routes = [
  { path: 'login', title: 'app.signIn.title', loadComponent: () => import('./login/login').then((m) => m.Login) },
  {
    path: '',
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    canActivate: [signedIn],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'home' },
      { path: 'home', title: 'app.home.title', loadComponent: () => import('./home/home').then((m) => m.Home) },
      {
        path: 'admin',
        canMatch: [menuPermits('admin')],
        loadChildren: () => import('@kakehashi/web/admin').then((m) => m.adminRoutes),
      },
      {
        path: 'admin/imports',
        loadChildren: () => import('@kakehashi/web/admin').then((m) => m.importsOfOthersRoutes),
      },
      {
        path: 'experts',
        canMatch: [menuPermits('experts')],
        loadChildren: () => import('@kakehashi/web/registry').then((m) => m.registryRoutes),
      },
      {
        path: 'placements',
        canMatch: [menuPermits('placements')],
        loadChildren: () =>
          import('@kakehashi/web/cases').then(({ traineeRoutes }) =>
            traineeRoutes([
              { path: 'offers', loadChildren: () => import('@kakehashi/web/registry').then((m) => m.hostOfferRoutes) },
              { path: 'alumni', loadChildren: () => import('@kakehashi/web/registry').then((m) => m.alumniRoutes) },
            ]),
          ),
      },
      {
        path: 'affiliations',
        canMatch: [menuPermits('affiliations')],
        loadChildren: () => import('@kakehashi/web/registry').then((m) => m.affiliationRoutes),
      },
      {
        path: 'reports/jet-figures',
        loadChildren: () => import('@kakehashi/web/registry').then((m) => m.jetRoutes),
      },
      {
        path: 'organisations',
        loadChildren: () => import('@kakehashi/web/registry').then((m) => m.organisationsRoutes),
      },
      { path: 'reports', loadChildren: () => import('@kakehashi/web/reports').then((m) => m.reportsRoutes) },
      { path: '', loadChildren: () => import('@kakehashi/web/cases').then((m) => m.casesRoutes) },
      {
        path: '**',
        title: 'app.notFound.title',
        loadComponent: () => import('./shell/not-found').then((m) => m.NotFound),
      },
    ],
  },
];
