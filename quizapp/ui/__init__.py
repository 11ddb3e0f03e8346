"""The window: theme, widgets and pages. The only layer, with `app`, that knows Qt."""
