package fr.portevoix.shared.web;

/** A line of the desk's menu. Orders: 0 today, 100 surveys, 200 walks, 300 workshops, 400 proposals, 500 reading, 600 sheets, 700 council, 800 decisions, 900 notes, 1000 and more: settings. */
public record MenuEntry(int order, String label, String address) {}
