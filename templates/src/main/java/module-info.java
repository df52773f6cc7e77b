open module io.keelson.templates {}
