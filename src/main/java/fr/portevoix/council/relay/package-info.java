/** What members bring in of what their neighbours told them. */
package fr.portevoix.council.relay;
