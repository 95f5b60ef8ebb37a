package vn.tindan.attachments.web;

import org.apache.tomcat.util.http.fileupload.impl.SizeException;

/** More fields, or more in them, than any form of ours has. */
class FormTooLarge extends SizeException {

    FormTooLarge() {
        super("more than a form of ours has", 0, 0);
    }
}
