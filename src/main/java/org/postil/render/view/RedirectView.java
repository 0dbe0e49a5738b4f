package org.postil.render.view;

/** An old address. */
public record RedirectView(String href, String title) {}
