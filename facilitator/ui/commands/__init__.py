"""Every command, declared once; menus, palette and keys made of it."""
