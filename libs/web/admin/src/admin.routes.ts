import { Routes } from '@angular/router';

/** The routes under /admin. */
export const adminRoutes: Routes = [];
