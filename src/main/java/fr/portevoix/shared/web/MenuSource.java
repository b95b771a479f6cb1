package fr.portevoix.shared.web;

import java.util.List;

/** A room's lines in the desk's menu, as far as the visitor of this request may go; empty where they may not. */
public interface MenuSource {
    List<MenuEntry> entries();
}
