package fr.portevoix.shared.database;

/** Another service already works on the data folder. */
public class FolderInUse extends CannotStart {

    FolderInUse(DataFolder folder) {
        super(
                ("Le dossier de données %s est déjà utilisé par un autre service Portevoix : arrêtez-le, ou choisissez"
                                + " un autre dossier avec PORTEVOIX_DATA.")
                        .formatted(folder.path()),
                ("The data folder %s is already used by another Portevoix service: stop it, or choose another folder"
                                + " with PORTEVOIX_DATA.")
                        .formatted(folder.path()),
                null);
    }
}
